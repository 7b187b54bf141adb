export const id = 683;
export const ids = [683];
export const modules = {

/***/ 50683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   betaQuantile: () => (/* binding */ betaQuantile)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_beta_quantile__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67259);
/** Quantiles of the beta distribution: a large part of the code by themselves, so they are loaded where they are needed. */

const betaQuantile = _stdlib_stats_base_dists_beta_quantile__WEBPACK_IMPORTED_MODULE_0__;


/***/ })

};
