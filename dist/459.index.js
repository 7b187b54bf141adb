export const id = 459;
export const ids = [459];
export const modules = {

/***/ 22255:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 44122 );

module.exports = main;


/***/ }),

/***/ 44122:
/***/ ((module) => {




function filled( value, len ) {
	var arr;
	var i;
	arr = [];
	for ( i = 0; i < len; i++ ) {
		arr.push( value );
	}
	return arr;
}

module.exports = filled;


/***/ }),

/***/ 72514:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 46741 );

module.exports = main;


/***/ }),

/***/ 46741:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var filled = __webpack_require__( 22255 );
function zeros( len ) {
	return filled( 0.0, len );
}

module.exports = zeros;


/***/ }),

/***/ 69631:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasFloat64ArraySupport = __webpack_require__( 93470 );
var builtin = __webpack_require__( 85322 );
var polyfill = __webpack_require__( 57380 );

var ctor;
if ( hasFloat64ArraySupport() ) {
	ctor = builtin;
} else {
	ctor = polyfill;
}

module.exports = ctor;


/***/ }),

/***/ 85322:
/***/ ((module) => {





var ctor = ( typeof Float64Array === 'function' ) ? Float64Array : void 0;

module.exports = ctor;


/***/ }),

/***/ 57380:
/***/ ((module) => {




function polyfill() {
	throw new Error( 'not implemented' );
}

module.exports = polyfill;


/***/ }),

/***/ 63158:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasUint16ArraySupport = __webpack_require__( 83745 );
var builtin = __webpack_require__( 66569 );
var polyfill = __webpack_require__( 23215 );

var ctor;
if ( hasUint16ArraySupport() ) {
	ctor = builtin;
} else {
	ctor = polyfill;
}

module.exports = ctor;


/***/ }),

/***/ 66569:
/***/ ((module) => {





var ctor = ( typeof Uint16Array === 'function' ) ? Uint16Array : void 0;

module.exports = ctor;


/***/ }),

/***/ 23215:
/***/ ((module) => {




function polyfill() {
	throw new Error( 'not implemented' );
}

module.exports = polyfill;


/***/ }),

/***/ 86700:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasUint32ArraySupport = __webpack_require__( 75671 );
var builtin = __webpack_require__( 63875 );
var polyfill = __webpack_require__( 72949 );

var ctor;
if ( hasUint32ArraySupport() ) {
	ctor = builtin;
} else {
	ctor = polyfill;
}

module.exports = ctor;


/***/ }),

/***/ 63875:
/***/ ((module) => {





var ctor = ( typeof Uint32Array === 'function' ) ? Uint32Array : void 0;

module.exports = ctor;


/***/ }),

/***/ 72949:
/***/ ((module) => {




function polyfill() {
	throw new Error( 'not implemented' );
}

module.exports = polyfill;


/***/ }),

/***/ 15499:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasUint8ArraySupport = __webpack_require__( 39658 );
var builtin = __webpack_require__( 65622 );
var polyfill = __webpack_require__( 79176 );

var ctor;
if ( hasUint8ArraySupport() ) {
	ctor = builtin;
} else {
	ctor = polyfill;
}

module.exports = ctor;


/***/ }),

/***/ 65622:
/***/ ((module) => {





var ctor = ( typeof Uint8Array === 'function' ) ? Uint8Array : void 0;

module.exports = ctor;


/***/ }),

/***/ 79176:
/***/ ((module) => {




function polyfill() {
	throw new Error( 'not implemented' );
}

module.exports = polyfill;


/***/ }),

/***/ 57325:
/***/ ((module) => {





var main = ( typeof Float64Array === 'function' ) ? Float64Array : null;

module.exports = main;


/***/ }),

/***/ 93470:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasFloat64ArraySupport = __webpack_require__( 21249 );

module.exports = hasFloat64ArraySupport;


/***/ }),

/***/ 21249:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isFloat64Array = __webpack_require__( 14604 );
var GlobalFloat64Array = __webpack_require__( 57325 );
function hasFloat64ArraySupport() {
	var bool;
	var arr;

	if ( typeof GlobalFloat64Array !== 'function' ) {
		return false;
	}
	try {
		arr = new GlobalFloat64Array( [ 1.0, 3.14, -3.14, NaN ] );
		bool = (
			isFloat64Array( arr ) &&
			arr[ 0 ] === 1.0 &&
			arr[ 1 ] === 3.14 &&
			arr[ 2 ] === -3.14 &&
			arr[ 3 ] !== arr[ 3 ]
		);
	} catch ( err ) {
		bool = false;
	}
	return bool;
}

module.exports = hasFloat64ArraySupport;


/***/ }),

/***/ 48087:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 78130 );

module.exports = main;


/***/ }),

/***/ 78130:
/***/ ((module) => {





var has = Object.prototype.hasOwnProperty;
function hasOwnProp( value, property ) {
	if (
		value === void 0 ||
		value === null
	) {
		return false;
	}
	return has.call( value, property );
}

module.exports = hasOwnProp;


/***/ }),

/***/ 20367:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 61050 );

module.exports = main;


/***/ }),

/***/ 61050:
/***/ ((module) => {




function hasSymbolSupport() {
	return (
		typeof Symbol === 'function' &&
		typeof Symbol( 'foo' ) === 'symbol'
	);
}

module.exports = hasSymbolSupport;


/***/ }),

/***/ 59065:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 28664 );

module.exports = main;


/***/ }),

/***/ 28664:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasSymbols = __webpack_require__( 20367 );

var FLG = hasSymbols();
function hasToStringTagSupport() {
	return ( FLG && typeof Symbol.toStringTag === 'symbol' );
}

module.exports = hasToStringTagSupport;


/***/ }),

/***/ 83745:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasUint16ArraySupport = __webpack_require__( 97296 );

module.exports = hasUint16ArraySupport;


/***/ }),

/***/ 97296:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isUint16Array = __webpack_require__( 90507 );
var UINT16_MAX = __webpack_require__( 15489 );
var GlobalUint16Array = __webpack_require__( 90853 );
function hasUint16ArraySupport() {
	var bool;
	var arr;

	if ( typeof GlobalUint16Array !== 'function' ) {
		return false;
	}
	try {
		arr = [ 1, 3.14, -3.14, UINT16_MAX+1, UINT16_MAX+2 ];
		arr = new GlobalUint16Array( arr );
		bool = (
			isUint16Array( arr ) &&
			arr[ 0 ] === 1 &&
			arr[ 1 ] === 3 &&
			arr[ 2 ] === UINT16_MAX-2 &&
			arr[ 3 ] === 0 &&
			arr[ 4 ] === 1
		);
	} catch ( err ) {
		bool = false;
	}
	return bool;
}

module.exports = hasUint16ArraySupport;


/***/ }),

/***/ 90853:
/***/ ((module) => {





var main = ( typeof Uint16Array === 'function' ) ? Uint16Array : null;

module.exports = main;


/***/ }),

/***/ 75671:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasUint32ArraySupport = __webpack_require__( 9618 );

module.exports = hasUint32ArraySupport;


/***/ }),

/***/ 9618:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isUint32Array = __webpack_require__( 64029 );
var UINT32_MAX = __webpack_require__( 61695 );
var GlobalUint32Array = __webpack_require__( 86433 );
function hasUint32ArraySupport() {
	var bool;
	var arr;

	if ( typeof GlobalUint32Array !== 'function' ) {
		return false;
	}
	try {
		arr = [ 1, 3.14, -3.14, UINT32_MAX+1, UINT32_MAX+2 ];
		arr = new GlobalUint32Array( arr );
		bool = (
			isUint32Array( arr ) &&
			arr[ 0 ] === 1 &&
			arr[ 1 ] === 3 &&
			arr[ 2 ] === UINT32_MAX-2 &&
			arr[ 3 ] === 0 &&
			arr[ 4 ] === 1
		);
	} catch ( err ) {
		bool = false;
	}
	return bool;
}

module.exports = hasUint32ArraySupport;


/***/ }),

/***/ 86433:
/***/ ((module) => {





var main = ( typeof Uint32Array === 'function' ) ? Uint32Array : null;

module.exports = main;


/***/ }),

/***/ 39658:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasUint8ArraySupport = __webpack_require__( 25933 );

module.exports = hasUint8ArraySupport;


/***/ }),

/***/ 25933:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isUint8Array = __webpack_require__( 62848 );
var UINT8_MAX = __webpack_require__( 91696 );
var GlobalUint8Array = __webpack_require__( 39653 );
function hasUint8ArraySupport() {
	var bool;
	var arr;

	if ( typeof GlobalUint8Array !== 'function' ) {
		return false;
	}
	try {
		arr = [ 1, 3.14, -3.14, UINT8_MAX+1, UINT8_MAX+2 ];
		arr = new GlobalUint8Array( arr );
		bool = (
			isUint8Array( arr ) &&
			arr[ 0 ] === 1 &&
			arr[ 1 ] === 3 &&
			arr[ 2 ] === UINT8_MAX-2 &&
			arr[ 3 ] === 0 &&
			arr[ 4 ] === 1
		);
	} catch ( err ) {
		bool = false;
	}
	return bool;
}

module.exports = hasUint8ArraySupport;


/***/ }),

/***/ 39653:
/***/ ((module) => {





var main = ( typeof Uint8Array === 'function' ) ? Uint8Array : null;

module.exports = main;


/***/ }),

/***/ 14604:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isFloat64Array = __webpack_require__( 65315 );

module.exports = isFloat64Array;


/***/ }),

/***/ 65315:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var nativeClass = __webpack_require__( 72231 );

var hasFloat64Array = ( typeof Float64Array === 'function' );
function isFloat64Array( value ) {
	return (
		( hasFloat64Array && value instanceof Float64Array ) ||
		nativeClass( value ) === '[object Float64Array]'
	);
}

module.exports = isFloat64Array;


/***/ }),

/***/ 44344:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var Uint8Array = __webpack_require__( 15499 );
var Uint16Array = __webpack_require__( 63158 );

var ctors = {
	'uint16': Uint16Array,
	'uint8': Uint8Array
};

module.exports = ctors;


/***/ }),

/***/ 38519:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var IS_LITTLE_ENDIAN = __webpack_require__( 12274 );

module.exports = IS_LITTLE_ENDIAN;


/***/ }),

/***/ 12274:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var ctors = __webpack_require__( 44344 );

var bool;
function isLittleEndian() {
	var uint16view;
	var uint8view;

	uint16view = new ctors[ 'uint16' ]( 1 );
	uint16view[ 0 ] = 0x1234;
	uint8view = new ctors[ 'uint8' ]( uint16view.buffer );
	return ( uint8view[ 0 ] === 0x34 );
}

bool = isLittleEndian();

module.exports = bool;


/***/ }),

/***/ 90507:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isUint16Array = __webpack_require__( 41206 );

module.exports = isUint16Array;


/***/ }),

/***/ 41206:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var nativeClass = __webpack_require__( 72231 );

var hasUint16Array = ( typeof Uint16Array === 'function' );
function isUint16Array( value ) {
	return (
		( hasUint16Array && value instanceof Uint16Array ) ||
		nativeClass( value ) === '[object Uint16Array]'
	);
}

module.exports = isUint16Array;


/***/ }),

/***/ 64029:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isUint32Array = __webpack_require__( 41916 );

module.exports = isUint32Array;


/***/ }),

/***/ 41916:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var nativeClass = __webpack_require__( 72231 );

var hasUint32Array = ( typeof Uint32Array === 'function' );
function isUint32Array( value ) {
	return (
		( hasUint32Array && value instanceof Uint32Array ) ||
		nativeClass( value ) === '[object Uint32Array]'
	);
}

module.exports = isUint32Array;


/***/ }),

/***/ 62848:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isUint8Array = __webpack_require__( 81367 );

module.exports = isUint8Array;


/***/ }),

/***/ 81367:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var nativeClass = __webpack_require__( 72231 );

var hasUint8Array = ( typeof Uint8Array === 'function' );
function isUint8Array( value ) {
	return (
		( hasUint8Array && value instanceof Uint8Array ) ||
		nativeClass( value ) === '[object Uint8Array]'
	);
}

module.exports = isUint8Array;


/***/ }),

/***/ 41809:
/***/ ((module) => {




var FLOAT64_EXPONENT_BIAS = 1023|0;

module.exports = FLOAT64_EXPONENT_BIAS;


/***/ }),

/***/ 82475:
/***/ ((module) => {




var FLOAT64_HIGH_WORD_ABS_MASK = 0x7fffffff>>>0;

module.exports = FLOAT64_HIGH_WORD_ABS_MASK;


/***/ }),

/***/ 23634:
/***/ ((module) => {




var FLOAT64_HIGH_WORD_EXPONENT_MASK = 0x7ff00000;

module.exports = FLOAT64_HIGH_WORD_EXPONENT_MASK;


/***/ }),

/***/ 86620:
/***/ ((module) => {




var FLOAT64_HIGH_WORD_SIGN_MASK = 0x80000000>>>0;

module.exports = FLOAT64_HIGH_WORD_SIGN_MASK;


/***/ }),

/***/ 33986:
/***/ ((module) => {




var FLOAT64_HIGH_WORD_SIGNIFICAND_MASK = 0x000fffff;

module.exports = FLOAT64_HIGH_WORD_SIGNIFICAND_MASK;


/***/ }),

/***/ 98860:
/***/ ((module) => {




var FLOAT64_MAX_BASE2_EXPONENT_SUBNORMAL = -1023|0;

module.exports = FLOAT64_MAX_BASE2_EXPONENT_SUBNORMAL;


/***/ }),

/***/ 92304:
/***/ ((module) => {




var FLOAT64_MAX_BASE2_EXPONENT = 1023|0;

module.exports = FLOAT64_MAX_BASE2_EXPONENT;


/***/ }),

/***/ 22258:
/***/ ((module) => {




var FLOAT64_MIN_BASE2_EXPONENT_SUBNORMAL = -1074|0;

module.exports = FLOAT64_MIN_BASE2_EXPONENT_SUBNORMAL;


/***/ }),

/***/ 43607:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var Number = __webpack_require__( 21285 );
var FLOAT64_NINF = Number.NEGATIVE_INFINITY;

module.exports = FLOAT64_NINF;


/***/ }),

/***/ 9057:
/***/ ((module) => {




var PI = 3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679;

module.exports = PI;


/***/ }),

/***/ 39681:
/***/ ((module) => {




var FLOAT64_PINF = Number.POSITIVE_INFINITY;

module.exports = FLOAT64_PINF;


/***/ }),

/***/ 14733:
/***/ ((module) => {




var FLOAT64_SMALLEST_NORMAL = 2.2250738585072014e-308;

module.exports = FLOAT64_SMALLEST_NORMAL;


/***/ }),

/***/ 15489:
/***/ ((module) => {




var UINT16_MAX = 65535|0;

module.exports = UINT16_MAX;


/***/ }),

/***/ 61695:
/***/ ((module) => {




var UINT32_MAX = 4294967295;

module.exports = UINT32_MAX;


/***/ }),

/***/ 91696:
/***/ ((module) => {




var UINT8_MAX = 255|0;

module.exports = UINT8_MAX;


/***/ }),

/***/ 82342:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 16377 );

module.exports = main;


/***/ }),

/***/ 16377:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var PINF = __webpack_require__( 39681 );
var NINF = __webpack_require__( 43607 );
function isInfinite( x ) {
	return (x === PINF || x === NINF);
}

module.exports = isInfinite;


/***/ }),

/***/ 42495:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 47818 );

module.exports = main;


/***/ }),

/***/ 47818:
/***/ ((module) => {




function isnan( x ) {
	return ( x !== x );
}

module.exports = isnan;


/***/ }),

/***/ 44394:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 11277 );

module.exports = main;


/***/ }),

/***/ 11277:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var floor = __webpack_require__( 60954 );
function isNegativeInteger( x ) {
	return (floor(x) === x && x < 0.0);
}

module.exports = isNegativeInteger;


/***/ }),

/***/ 74722:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 693 );

module.exports = main;


/***/ }),

/***/ 693:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var NINF = __webpack_require__( 43607 );
function isNegativeZero( x ) {
	return (x === 0.0 && 1.0/x === NINF);
}

module.exports = isNegativeZero;


/***/ }),

/***/ 43037:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 79868 );

module.exports = main;


/***/ }),

/***/ 79868:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var floor = __webpack_require__( 60954 );
function isNonNegativeInteger( x ) {
	return (floor(x) === x && x >= 0);
}

module.exports = isNonNegativeInteger;


/***/ }),

/***/ 70334:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 74337 );

module.exports = main;


/***/ }),

/***/ 74337:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var PINF = __webpack_require__( 39681 );
function isPositiveZero( x ) {
	return (x === 0.0 && 1.0/x === PINF);
}

module.exports = isPositiveZero;


/***/ }),

/***/ 18496:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 7895 );

module.exports = main;


/***/ }),

/***/ 7895:
/***/ ((module) => {




function abs( x ) {
	return Math.abs( x );
}

module.exports = abs;


/***/ }),

/***/ 28941:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 83788 );

module.exports = main;


/***/ }),

/***/ 83788:
/***/ ((module) => {




var ceil = Math.ceil;

module.exports = ceil;


/***/ }),

/***/ 8276:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 72315 );

module.exports = main;


/***/ }),

/***/ 72315:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var SIGN_MASK = __webpack_require__( 86620 );
var ABS_MASK = __webpack_require__( 82475 );
var toWords = __webpack_require__( 84353 );
var getHighWord = __webpack_require__( 63590 );
var fromWords = __webpack_require__( 77680 );
var WORDS = [ 0, 0 ];
function copysign( x, y ) {
	var hx;
	var hy;
	toWords.assign( x, WORDS, 1, 0 );
	hx = WORDS[ 0 ];
	hx &= ABS_MASK;
	hy = getHighWord( y );
	hy &= SIGN_MASK;
	hx |= hy;
	return fromWords( hx, WORDS[ 1 ] );
}

module.exports = copysign;


/***/ }),

/***/ 26491:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 28998 );

module.exports = main;


/***/ }),

/***/ 28998:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var getHighWord = __webpack_require__( 63590 );
var kernelCos = __webpack_require__( 86915 );
var kernelSin = __webpack_require__( 31278 );
var rempio2 = __webpack_require__( 71218 );
var ABS_MASK = __webpack_require__( 82475 );
var EXPONENT_MASK = __webpack_require__( 23634 );
var buffer = [ 0.0, 0.0 ];
var HIGH_WORD_PIO4 = 0x3fe921fb|0;
var HIGH_WORD_TWO_NEG_27 = 0x3e400000|0;
function cos( x ) {
	var ix;
	var n;

	ix = getHighWord( x );
	ix &= ABS_MASK;
	if ( ix <= HIGH_WORD_PIO4 ) {
		if ( ix < HIGH_WORD_TWO_NEG_27 ) {
			return 1.0;
		}
		return kernelCos( x, 0.0 );
	}
	if ( ix >= EXPONENT_MASK ) {
		return NaN;
	}
	n = rempio2( x, buffer );
	switch ( n & 3 ) {
	case 0:
		return kernelCos( buffer[ 0 ], buffer[ 1 ] );
	case 1:
		return -kernelSin( buffer[ 0 ], buffer[ 1 ] );
	case 2:
		return -kernelCos( buffer[ 0 ], buffer[ 1 ] );
	default:
		return kernelSin( buffer[ 0 ], buffer[ 1 ] );
	}
}

module.exports = cos;


/***/ }),

/***/ 43184:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 75527 );

module.exports = main;


/***/ }),

/***/ 75527:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isnan = __webpack_require__( 42495 );
var exp = __webpack_require__( 24191 );
var setLowWord = __webpack_require__( 7566 );
var PINF = __webpack_require__( 39681 );
var NINF = __webpack_require__( 43607 );
var polyvalPP = __webpack_require__( 80280 );
var polyvalQQ = __webpack_require__( 70078 );
var polyvalPA = __webpack_require__( 96895 );
var polyvalQA = __webpack_require__( 558 );
var polyvalRA = __webpack_require__( 7305 );
var polyvalSA = __webpack_require__( 73216 );
var polyvalRB = __webpack_require__( 56944 );
var polyvalSB = __webpack_require__( 7513 );

var TINY = 1.0e-300;
var SMALL = 1.3877787807814457e-17;

var ERX = 8.45062911510467529297e-1;

var PPC = 1.28379167095512558561e-1;
var QQC = 1.0;

var PAC = -2.36211856075265944077e-3;
var QAC = 1.0;

var RAC = -9.86494403484714822705e-3;
var SAC = 1.0;

var RBC = -9.86494292470009928597e-3;
var SBC = 1.0;
function erfc( x ) {
	var sign;
	var ax;
	var z;
	var r;
	var s;
	var y;
	var p;
	var q;
	if ( isnan( x ) ) {
		return NaN;
	}
	if ( x === PINF ) {
		return 0.0;
	}
	if ( x === NINF ) {
		return 2.0;
	}
	if ( x === 0.0 ) {
		return 1.0;
	}
	if ( x < 0.0 ) {
		sign = true;
		ax = -x;
	} else {
		sign = false;
		ax = x;
	}
	if ( ax < 0.84375 ) {
		if ( ax < SMALL ) {
			return 1.0 - x;
		}
		z = x * x;
		r = PPC + ( z*polyvalPP( z ) );
		s = QQC + ( z*polyvalQQ( z ) );
		y = r / s;
		if ( x < 0.25 ) {
			return 1.0 - ( x + (x*y) );
		}
		r = x * y;
		r += x - 0.5;
		return 0.5 - r;
	}
	if ( ax < 1.25 ) {
		s = ax - 1.0;
		p = PAC + ( s*polyvalPA( s ) );
		q = QAC + ( s*polyvalQA( s ) );
		if ( sign ) {
			return 1.0 + ERX + (p/q);
		}
		return 1.0 - ERX - (p/q);
	}
	if ( ax < 28.0 ) {
		s = 1.0 / (ax*ax);
		if ( ax < 2.857142857142857 ) {
			r = RAC + ( s*polyvalRA( s ) );
			s = SAC + ( s*polyvalSA( s ) );
		}
		else {
			if ( x < -6.0 ) {
				return 2.0 - TINY;
			}
			r = RBC + ( s*polyvalRB( s ) );
			s = SBC + ( s*polyvalSB( s ) );
		}
		z = setLowWord( ax, 0 );
		r = exp( -(z*z) - 0.5625 ) * exp( ((z-ax)*(z+ax)) + (r/s) );
		if ( sign ) {
			return 2.0 - (r/ax);
		}
		return r/ax;
	}
	if ( sign ) {
		return 2.0 - TINY;
	}
	return TINY * TINY;
}

module.exports = erfc;


/***/ }),

/***/ 96895:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.41485611868374833;
	}
	return 0.41485611868374833 + (x * (-0.3722078760357013 + (x * (0.31834661990116175 + (x * (-0.11089469428239668 + (x * (0.035478304325618236 + (x * -0.002166375594868791)))))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 80280:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return -0.3250421072470015;
	}
	return -0.3250421072470015 + (x * (-0.02848174957559851 + (x * (-0.005770270296489442 + (x * -0.000023763016656650163)))));
}

module.exports = evalpoly;


/***/ }),

/***/ 558:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.10642088040084423;
	}
	return 0.10642088040084423 + (x * (0.540397917702171 + (x * (0.07182865441419627 + (x * (0.12617121980876164 + (x * (0.01363708391202905 + (x * 0.011984499846799107)))))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 70078:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.39791722395915535;
	}
	return 0.39791722395915535 + (x * (0.0650222499887673 + (x * (0.005081306281875766 + (x * (0.00013249473800432164 + (x * -0.000003960228278775368)))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 7305:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return -0.6938585727071818;
	}
	return -0.6938585727071818 + (x * (-10.558626225323291 + (x * (-62.375332450326006 + (x * (-162.39666946257347 + (x * (-184.60509290671104 + (x * (-81.2874355063066 + (x * -9.814329344169145)))))))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 56944:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return -0.799283237680523;
	}
	return -0.799283237680523 + (x * (-17.757954917754752 + (x * (-160.63638485582192 + (x * (-637.5664433683896 + (x * (-1025.0951316110772 + (x * -483.5191916086514)))))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 73216:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 19.651271667439257;
	}
	return 19.651271667439257 + (x * (137.65775414351904 + (x * (434.56587747522923 + (x * (645.3872717332679 + (x * (429.00814002756783 + (x * (108.63500554177944 + (x * (6.570249770319282 + (x * -0.0604244152148581)))))))))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 7513:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 30.33806074348246;
	}
	return 30.33806074348246 + (x * (325.7925129965739 + (x * (1536.729586084437 + (x * (3199.8582195085955 + (x * (2553.0504064331644 + (x * (474.52854120695537 + (x * -22.44095244658582)))))))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 86067:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var ldexp = __webpack_require__( 71615 );
var polyvalP = __webpack_require__( 14057 );
function expmulti( hi, lo, k ) {
	var r;
	var t;
	var c;
	var y;

	r = hi - lo;
	t = r * r;
	c = r - ( t*polyvalP( t ) );
	y = 1.0 - ( lo - ( (r*c)/(2.0-c) ) - hi );

	return ldexp( y, k );
}

module.exports = expmulti;


/***/ }),

/***/ 24191:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 96074 );

module.exports = main;


/***/ }),

/***/ 96074:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isnan = __webpack_require__( 42495 );
var trunc = __webpack_require__( 27874 );
var NINF = __webpack_require__( 43607 );
var PINF = __webpack_require__( 39681 );
var expmulti = __webpack_require__( 86067 );

var LN2_HI = 6.93147180369123816490e-01;
var LN2_LO = 1.90821492927058770002e-10;
var LOG2_E = 1.44269504088896338700e+00;
var OVERFLOW = 7.09782712893383973096e+02;
var UNDERFLOW = -7.45133219101941108420e+02;
var NEARZERO = 1.0 / (1 << 28);
var NEG_NEARZERO = -NEARZERO;
function exp( x ) {
	var hi;
	var lo;
	var k;

	if ( isnan( x ) || x === PINF ) {
		return x;
	}
	if ( x === NINF ) {
		return 0.0;
	}
	if ( x > OVERFLOW ) {
		return PINF;
	}
	if ( x < UNDERFLOW ) {
		return 0.0;
	}
	if (
		x > NEG_NEARZERO &&
		x < NEARZERO
	) {
		return 1.0 + x;
	}
	if ( x < 0.0 ) {
		k = trunc( (LOG2_E*x) - 0.5 );
	} else {
		k = trunc( (LOG2_E*x) + 0.5 );
	}
	hi = x - (k*LN2_HI);
	lo = k * LN2_LO;

	return expmulti( hi, lo, k );
}

module.exports = exp;


/***/ }),

/***/ 14057:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.16666666666666602;
	}
	return 0.16666666666666602 + (x * (-0.0027777777777015593 + (x * (0.00006613756321437934 + (x * (-0.0000016533902205465252 + (x * 4.1381367970572385e-8)))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 17573:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 8756 );

module.exports = main;


/***/ }),

/***/ 8756:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isNegativeInteger = __webpack_require__( 44394 );
var gammaln = __webpack_require__( 28931 );
function factorialln( x ) {
	if ( isNegativeInteger( x ) ) {
		return NaN;
	}
	return gammaln( x + 1.0 );
}

module.exports = factorialln;


/***/ }),

/***/ 60954:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 75965 );

module.exports = main;


/***/ }),

/***/ 75965:
/***/ ((module) => {




var floor = Math.floor;

module.exports = floor;


/***/ }),

/***/ 28931:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 80670 );

module.exports = main;


/***/ }),

/***/ 80670:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isnan = __webpack_require__( 42495 );
var isInfinite = __webpack_require__( 82342 );
var abs = __webpack_require__( 18496 );
var ln = __webpack_require__( 9394 );
var trunc = __webpack_require__( 27874 );
var sinpi = __webpack_require__( 47865 );
var PI = __webpack_require__( 9057 );
var PINF = __webpack_require__( 39681 );
var polyvalA1 = __webpack_require__( 47715 );
var polyvalA2 = __webpack_require__( 93894 );
var polyvalR = __webpack_require__( 99035 );
var polyvalS = __webpack_require__( 51092 );
var polyvalT1 = __webpack_require__( 45310 );
var polyvalT2 = __webpack_require__( 91323 );
var polyvalT3 = __webpack_require__( 43380 );
var polyvalU = __webpack_require__( 87762 );
var polyvalV = __webpack_require__( 94559 );
var polyvalW = __webpack_require__( 59944 );

var A1C = 7.72156649015328655494e-02;
var A2C = 3.22467033424113591611e-01;
var RC = 1.0;
var SC = -7.72156649015328655494e-02;
var T1C = 4.83836122723810047042e-01;
var T2C = -1.47587722994593911752e-01;
var T3C = 6.46249402391333854778e-02;
var UC = -7.72156649015328655494e-02;
var VC = 1.0;
var WC = 4.18938533204672725052e-01;
var YMIN = 1.461632144968362245;
var TWO52 = 4503599627370496;
var TWO56 = 72057594037927936;
var TINY = 1.3877787807814457e-17;
var TC = 1.46163214496836224576e+00;
var TF = -1.21486290535849611461e-01;
var TT = -3.63867699703950536541e-18;
function gammaln( x ) {
	var isNegative;
	var nadj;
	var flg;
	var p3;
	var p2;
	var p1;
	var p;
	var q;
	var t;
	var w;
	var y;
	var z;
	var r;
	if ( isnan( x ) || isInfinite( x ) ) {
		return x;
	}
	if ( x === 0.0 ) {
		return PINF;
	}
	if ( x < 0.0 ) {
		isNegative = true;
		x = -x;
	} else {
		isNegative = false;
	}
	if ( x < TINY ) {
		return -ln( x );
	}
	if ( isNegative ) {
		if ( x >= TWO52 ) {
			return PINF;
		}
		t = sinpi( x );
		if ( t === 0.0 ) {
			return PINF;
		}
		nadj = ln( PI / abs( t*x ) );
	}
	if ( x === 1.0 || x === 2.0 ) {
		return 0.0;
	}
	if ( x < 2.0 ) {
		if ( x <= 0.9 ) {
			r = -ln( x );
			if ( x >= ( YMIN - 1.0 + 0.27 ) ) {
				y = 1.0 - x;
				flg = 0;
			}
			else if ( x >= (YMIN - 1.0 - 0.27) ) {
				y = x - (TC - 1.0);
				flg = 1;
			}
			else {
				y = x;
				flg = 2;
			}
		} else {
			r = 0.0;
			if ( x >= (YMIN + 0.27) ) {
				y = 2.0 - x;
				flg = 0;
			}
			else if ( x >= (YMIN - 0.27) ) {
				y = x - TC;
				flg = 1;
			}
			else {
				y = x - 1.0;
				flg = 2;
			}
		}
		switch ( flg ) {
		case 0:
			z = y * y;
			p1 = A1C + (z*polyvalA1( z ));
			p2 = z * (A2C + (z*polyvalA2( z )));
			p = (y*p1) + p2;
			r += ( p - (0.5*y) );
			break;
		case 1:
			z = y * y;
			w = z * y;
			p1 = T1C + (w*polyvalT1( w ));
			p2 = T2C + (w*polyvalT2( w ));
			p3 = T3C + (w*polyvalT3( w ));
			p = (z*p1) - (TT - (w*(p2+(y*p3))));
			r += ( TF + p );
			break;
		case 2:
			p1 = y * (UC + (y*polyvalU( y )));
			p2 = VC + (y*polyvalV( y ));
			r += (-0.5*y) + (p1/p2);
			break;
		}
	}
	else if ( x < 8.0 ) {
		flg = trunc( x );
		y = x - flg;
		p = y * (SC + (y*polyvalS( y )));
		q = RC + (y*polyvalR( y ));
		r = (0.5*y) + (p/q);
		z = 1.0;
		switch ( flg ) {
		case 7:
			z *= y + 6.0;
		case 6:
			z *= y + 5.0;
		case 5:
			z *= y + 4.0;
		case 4:
			z *= y + 3.0;
		case 3:
			z *= y + 2.0;
			r += ln( z );
		}
	}
	else if ( x < TWO56 ) {
		t = ln( x );
		z = 1.0 / x;
		y = z * z;
		w = WC + (z*polyvalW( y ));
		r = ((x-0.5)*(t-1.0)) + w;
	}
	else {
		r = x * ( ln(x)-1.0 );
	}
	if ( isNegative ) {
		r = nadj - r;
	}
	return r;
}

module.exports = gammaln;


/***/ }),

/***/ 47715:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.06735230105312927;
	}
	return 0.06735230105312927 + (x * (0.007385550860814029 + (x * (0.0011927076318336207 + (x * (0.00022086279071390839 + (x * 0.000025214456545125733)))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 93894:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.020580808432516733;
	}
	return 0.020580808432516733 + (x * (0.0028905138367341563 + (x * (0.0005100697921535113 + (x * (0.00010801156724758394 + (x * 0.000044864094961891516)))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 99035:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 1.3920053346762105;
	}
	return 1.3920053346762105 + (x * (0.7219355475671381 + (x * (0.17193386563280308 + (x * (0.01864591917156529 + (x * (0.0007779424963818936 + (x * 0.000007326684307446256)))))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 51092:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.21498241596060885;
	}
	return 0.21498241596060885 + (x * (0.325778796408931 + (x * (0.14635047265246445 + (x * (0.02664227030336386 + (x * (0.0018402845140733772 + (x * 0.00003194753265841009)))))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 45310:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return -0.032788541075985965;
	}
	return -0.032788541075985965 + (x * (0.006100538702462913 + (x * (-0.0014034646998923284 + (x * 0.00031563207090362595)))));
}

module.exports = evalpoly;


/***/ }),

/***/ 91323:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.01797067508118204;
	}
	return 0.01797067508118204 + (x * (-0.0036845201678113826 + (x * (0.000881081882437654 + (x * -0.00031275416837512086)))));
}

module.exports = evalpoly;


/***/ }),

/***/ 43380:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return -0.010314224129834144;
	}
	return -0.010314224129834144 + (x * (0.0022596478090061247 + (x * (-0.0005385953053567405 + (x * 0.0003355291926355191)))));
}

module.exports = evalpoly;


/***/ }),

/***/ 87762:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.6328270640250934;
	}
	return 0.6328270640250934 + (x * (1.4549225013723477 + (x * (0.9777175279633727 + (x * (0.22896372806469245 + (x * 0.013381091853678766)))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 94559:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 2.4559779371304113;
	}
	return 2.4559779371304113 + (x * (2.128489763798934 + (x * (0.7692851504566728 + (x * (0.10422264559336913 + (x * 0.003217092422824239)))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 59944:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.08333333333333297;
	}
	return 0.08333333333333297 + (x * (-0.0027777777772877554 + (x * (0.0007936505586430196 + (x * (-0.00059518755745034 + (x * (0.0008363399189962821 + (x * -0.0016309293409657527)))))))));
}

module.exports = evalpoly;


/***/ }),

/***/ 86915:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 98558 );

module.exports = main;


/***/ }),

/***/ 98558:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var polyval13 = __webpack_require__( 94920 );
var polyval46 = __webpack_require__( 96670 );
function kernelCos( x, y ) {
	var hz;
	var r;
	var w;
	var z;

	z = x * x;
	w = z * z;
	r = z * polyval13( z );
	r += w * w * polyval46( z );
	hz = 0.5 * z;
	w = 1.0 - hz;
	return w + ( ((1.0-w) - hz) + ((z*r) - (x*y)) );
}

module.exports = kernelCos;


/***/ }),

/***/ 94920:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.0416666666666666;
	}
	return 0.0416666666666666 + (x * (-0.001388888888887411 + (x * 0.00002480158728947673)));
}

module.exports = evalpoly;


/***/ }),

/***/ 96670:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return -2.7557314351390663e-7;
	}
	return -2.7557314351390663e-7 + (x * (2.087572321298175e-9 + (x * -1.1359647557788195e-11)));
}

module.exports = evalpoly;


/***/ }),

/***/ 31278:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 50417 );

module.exports = main;


/***/ }),

/***/ 50417:
/***/ ((module) => {





var S1 = -1.66666666666666324348e-01;
var S2 = 8.33333333332248946124e-03;
var S3 = -1.98412698298579493134e-04;
var S4 = 2.75573137070700676789e-06;
var S5 = -2.50507602534068634195e-08;
var S6 = 1.58969099521155010221e-10;
function kernelSin( x, y ) {
	var r;
	var v;
	var w;
	var z;

	z = x * x;
	w = z * z;
	r = S2 + (z * (S3 + (z*S4))) + (z * w * (S5 + (z*S6)));
	v = z * x;
	if ( y === 0.0 ) {
		return x + (v * (S1 + (z*r)));
	}
	return x - (((z*((0.5*y) - (v*r))) - y) - (v*S1));
}

module.exports = kernelSin;


/***/ }),

/***/ 71615:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 50346 );

module.exports = main;


/***/ }),

/***/ 50346:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var PINF = __webpack_require__( 39681 );
var NINF = __webpack_require__( 43607 );
var BIAS = __webpack_require__( 41809 );
var MAX_EXPONENT = __webpack_require__( 92304 );
var MAX_SUBNORMAL_EXPONENT = __webpack_require__( 98860 );
var MIN_SUBNORMAL_EXPONENT = __webpack_require__( 22258 );
var isnan = __webpack_require__( 42495 );
var isInfinite = __webpack_require__( 82342 );
var copysign = __webpack_require__( 8276 );
var normalize = (__webpack_require__(77899).assign);
var floatExp = __webpack_require__( 21455 );
var toWords = __webpack_require__( 84353 );
var fromWords = __webpack_require__( 77680 );
var TWO52_INV = 2.220446049250313e-16;
var CLEAR_EXP_MASK = 0x800fffff>>>0;
var FRAC = [ 0.0, 0.0 ];
var WORDS = [ 0, 0 ];
function ldexp( frac, exp ) {
	var high;
	var m;
	if (
		exp === 0 ||
		frac === 0.0 ||
		isnan( frac ) ||
		isInfinite( frac )
	) {
		return frac;
	}
	normalize( frac, FRAC, 1, 0 );
	frac = FRAC[ 0 ];
	exp += FRAC[ 1 ];
	exp += floatExp( frac );
	if ( exp < MIN_SUBNORMAL_EXPONENT ) {
		return copysign( 0.0, frac );
	}
	if ( exp > MAX_EXPONENT ) {
		if ( frac < 0.0 ) {
			return NINF;
		}
		return PINF;
	}
	if ( exp <= MAX_SUBNORMAL_EXPONENT ) {
		exp += 52;
		m = TWO52_INV;
	} else {
		m = 1.0;
	}
	toWords.assign( frac, WORDS, 1, 0 );
	high = WORDS[ 0 ];
	high &= CLEAR_EXP_MASK;
	high |= ((exp+BIAS) << 20);
	return m * fromWords( high, WORDS[ 1 ] );
}

module.exports = ldexp;


/***/ }),

/***/ 9394:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 93925 );

module.exports = main;


/***/ }),

/***/ 93925:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var getHighWord = __webpack_require__( 63590 );
var setHighWord = __webpack_require__( 949 );
var isnan = __webpack_require__( 42495 );
var BIAS = __webpack_require__( 41809 );
var NINF = __webpack_require__( 43607 );
var polyvalP = __webpack_require__( 17564 );
var polyvalQ = __webpack_require__( 22499 );

var LN2_HI = 6.93147180369123816490e-01;
var LN2_LO = 1.90821492927058770002e-10;
var TWO54 = 1.80143985094819840000e+16;
var ONE_THIRD = 0.33333333333333333;
var HIGH_SIGNIFICAND_MASK = 0x000fffff|0;
var HIGH_MAX_NORMAL_EXP = 0x7ff00000|0;
var HIGH_MIN_NORMAL_EXP = 0x00100000|0;
var HIGH_BIASED_EXP_0 = 0x3ff00000|0;
function ln( x ) {
	var hfsq;
	var hx;
	var t2;
	var t1;
	var k;
	var R;
	var f;
	var i;
	var j;
	var s;
	var w;
	var z;

	if ( x === 0.0 ) {
		return NINF;
	}
	if ( isnan( x ) || x < 0.0 ) {
		return NaN;
	}
	hx = getHighWord( x );
	k = 0|0;
	if ( hx < HIGH_MIN_NORMAL_EXP ) {
		k -= 54|0;
		x *= TWO54;
		hx = getHighWord( x );
	}
	if ( hx >= HIGH_MAX_NORMAL_EXP ) {
		return x + x;
	}
	k += ( ( hx>>20 ) - BIAS )|0;
	hx &= HIGH_SIGNIFICAND_MASK;
	i = ( (hx+0x95f64) & 0x100000 )|0;
	x = setHighWord( x, hx|(i^HIGH_BIASED_EXP_0) );
	k += ( i>>20 )|0;
	f = x - 1.0;
	if ( (HIGH_SIGNIFICAND_MASK&(2+hx)) < 3 ) {
		if ( f === 0.0 ) {
			if ( k === 0 ) {
				return 0.0;
			}
			return (k * LN2_HI) + (k * LN2_LO);
		}
		R = f * f * ( 0.5 - (ONE_THIRD*f) );
		if ( k === 0 ) {
			return f - R;
		}
		return (k * LN2_HI) - ( (R-(k*LN2_LO)) - f );
	}
	s = f / (2.0 + f);
	z = s * s;
	i = ( hx - 0x6147a )|0;
	w = z * z;
	j = ( 0x6b851 - hx )|0;
	t1 = w * polyvalP( w );
	t2 = z * polyvalQ( w );
	i |= j;
	R = t2 + t1;
	if ( i > 0 ) {
		hfsq = 0.5 * f * f;
		if ( k === 0 ) {
			return f - ( hfsq - (s * (hfsq+R)) );
		}
		return (k * LN2_HI) - ( hfsq - ((s*(hfsq+R))+(k*LN2_LO)) - f );
	}
	if ( k === 0 ) {
		return f - (s*(f-R));
	}
	return (k * LN2_HI) - ( ( (s*(f-R)) - (k*LN2_LO) ) - f );
}

module.exports = ln;


/***/ }),

/***/ 17564:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.3999999999940942;
	}
	return 0.3999999999940942 + (x * (0.22222198432149784 + (x * 0.15313837699209373)));
}

module.exports = evalpoly;


/***/ }),

/***/ 22499:
/***/ ((module) => {



function evalpoly( x ) {
	if ( x === 0.0 ) {
		return 0.6666666666666735;
	}
	return 0.6666666666666735 + (x * (0.2857142874366239 + (x * (0.1818357216161805 + (x * 0.14798198605116586)))));
}

module.exports = evalpoly;


/***/ }),

/***/ 23330:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var max = __webpack_require__( 82069 );

module.exports = max;


/***/ }),

/***/ 82069:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isPositiveZero = __webpack_require__( 70334 );
var isnan = __webpack_require__( 42495 );
var PINF = __webpack_require__( 39681 );
function max( x, y ) {
	if ( isnan( x ) || isnan( y ) ) {
		return NaN;
	}
	if ( x === PINF || y === PINF ) {
		return PINF;
	}
	if ( x === y && x === 0.0 ) {
		if ( isPositiveZero( x ) ) {
			return x;
		}
		return y;
	}
	if ( x > y ) {
		return x;
	}
	return y;
}

module.exports = max;


/***/ }),

/***/ 67700:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var min = __webpack_require__( 7195 );

module.exports = min;


/***/ }),

/***/ 7195:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isNegativeZero = __webpack_require__( 74722 );
var isnan = __webpack_require__( 42495 );
var NINF = __webpack_require__( 43607 );
function min( x, y ) {
	if ( isnan( x ) || isnan( y ) ) {
		return NaN;
	}
	if ( x === NINF || y === NINF ) {
		return NINF;
	}
	if ( x === y && x === 0.0 ) {
		if ( isNegativeZero( x ) ) {
			return x;
		}
		return y;
	}
	if ( x < y ) {
		return x;
	}
	return y;
}

module.exports = min;


/***/ }),

/***/ 71218:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var rempio2 = __webpack_require__( 85445 );

module.exports = rempio2;


/***/ }),

/***/ 4984:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var floor = __webpack_require__( 60954 );
var ldexp = __webpack_require__( 71615 );
var zeros = __webpack_require__( 72514 );
var IPIO2 = [
	0xA2F983, 0x6E4E44, 0x1529FC, 0x2757D1, 0xF534DD, 0xC0DB62,
	0x95993C, 0x439041, 0xFE5163, 0xABDEBB, 0xC561B7, 0x246E3A,
	0x424DD2, 0xE00649, 0x2EEA09, 0xD1921C, 0xFE1DEB, 0x1CB129,
	0xA73EE8, 0x8235F5, 0x2EBB44, 0x84E99C, 0x7026B4, 0x5F7E41,
	0x3991D6, 0x398353, 0x39F49C, 0x845F8B, 0xBDF928, 0x3B1FF8,
	0x97FFDE, 0x05980F, 0xEF2F11, 0x8B5A0A, 0x6D1F6D, 0x367ECF,
	0x27CB09, 0xB74F46, 0x3F669E, 0x5FEA2D, 0x7527BA, 0xC7EBE5,
	0xF17B3D, 0x0739F7, 0x8A5292, 0xEA6BFB, 0x5FB11F, 0x8D5D08,
	0x560330, 0x46FC7B, 0x6BABF0, 0xCFBC20, 0x9AF436, 0x1DA9E3,
	0x91615E, 0xE61B08, 0x659985, 0x5F14A0, 0x68408D, 0xFFD880,
	0x4D7327, 0x310606, 0x1556CA, 0x73A8C9, 0x60E27B, 0xC08C6B
];
var PIO2 = [
	1.57079625129699707031e+00,
	7.54978941586159635335e-08,
	5.39030252995776476554e-15,
	3.28200341580791294123e-22,
	1.27065575308067607349e-29,
	1.22933308981111328932e-36,
	2.73370053816464559624e-44,
	2.16741683877804819444e-51
];
var TWO24 = 1.67772160000000000000e+07;
var TWON24 = 5.96046447753906250000e-08;
var F = zeros( 20 );
var Q = zeros( 20 );
var FQ = zeros( 20 );
var IQ = zeros( 20 );
function compute( x, y, jz, q, q0, jk, jv, jx, f ) {
	var carry;
	var fw;
	var ih;
	var jp;
	var i;
	var k;
	var n;
	var j;
	var z;
	jp = jk;
	z = q[ jz ];
	j = jz;
	for ( i = 0; j > 0; i++ ) {
		fw = ( TWON24 * z )|0;
		IQ[ i ] = ( z - (TWO24*fw) )|0;
		z = q[ j-1 ] + fw;
		j -= 1;
	}
	z = ldexp( z, q0 );
	z -= 8.0 * floor( z*0.125 );
	n = z|0;
	z -= n;
	ih = 0;
	if ( q0 > 0 ) {
		i = ( IQ[ jz-1 ] >> (24-q0) );
		n += i;
		IQ[ jz-1 ] -= ( i << (24-q0) );
		ih = ( IQ[ jz-1 ] >> (23-q0) );
	}
	else if ( q0 === 0 ) {
		ih = ( IQ[ jz-1 ] >> 23 );
	}
	else if ( z >= 0.5 ) {
		ih = 2;
	}
	if ( ih > 0 ) {
		n += 1;
		carry = 0;
		for ( i = 0; i < jz; i++ ) {
			j = IQ[ i ];
			if ( carry === 0 ) {
				if ( j !== 0 ) {
					carry = 1;
					IQ[ i ] = 0x1000000 - j;
				}
			} else {
				IQ[ i ] = 0xffffff - j;
			}
		}
		if ( q0 > 0 ) {
			switch ( q0 ) {
			case 1:
				IQ[ jz-1 ] &= 0x7fffff;
				break;
			case 2:
				IQ[ jz-1 ] &= 0x3fffff;
				break;
			}
		}
		if ( ih === 2 ) {
			z = 1.0 - z;
			if ( carry !== 0 ) {
				z -= ldexp( 1.0, q0 );
			}
		}
	}
	if ( z === 0.0 ) {
		j = 0;
		for ( i = jz-1; i >= jk; i-- ) {
			j |= IQ[ i ];
		}
		if ( j === 0 ) {
			for ( k = 1; IQ[ jk-k ] === 0; k++ ) {
			}
			for ( i = jz+1; i <= jz+k; i++ ) {
				f[ jx+i ] = IPIO2[ jv+i ];
				fw = 0.0;
				for ( j = 0; j <= jx; j++ ) {
					fw += x[ j ] * f[ jx + (i-j) ];
				}
				q[ i ] = fw;
			}
			jz += k;
			return compute( x, y, jz, q, q0, jk, jv, jx, f );
		}
		jz -= 1;
		q0 -= 24;
		while ( IQ[ jz ] === 0 ) {
			jz -= 1;
			q0 -= 24;
		}
	} else {
		z = ldexp( z, -q0 );
		if ( z >= TWO24 ) {
			fw = (TWON24*z)|0;
			IQ[ jz ] = ( z - (TWO24*fw) )|0;
			jz += 1;
			q0 += 24;
			IQ[ jz ] = fw;
		} else {
			IQ[ jz ] = z|0;
		}
	}
	fw = ldexp( 1.0, q0 );
	for ( i = jz; i >= 0; i-- ) {
		q[ i ] = fw * IQ[i];
		fw *= TWON24;
	}
	for ( i = jz; i >= 0; i-- ) {
		fw = 0.0;
		for ( k = 0; k <= jp && k <= jz-i; k++ ) {
			fw += PIO2[ k ] * q[ i+k ];
		}
		FQ[ jz-i ] = fw;
	}
	fw = 0.0;
	for ( i = jz; i >= 0; i-- ) {
		fw += FQ[ i ];
	}
	if ( ih === 0 ) {
		y[ 0 ] = fw;
	} else {
		y[ 0 ] = -fw;
	}
	fw = FQ[ 0 ] - fw;
	for ( i = 1; i <= jz; i++ ) {
		fw += FQ[i];
	}
	if ( ih === 0 ) {
		y[ 1 ] = fw;
	} else {
		y[ 1 ] = -fw;
	}
	return ( n & 7 );
}
function kernelRempio2( x, y, e0, nx ) {
	var fw;
	var jk;
	var jv;
	var jx;
	var jz;
	var q0;
	var i;
	var j;
	var m;
	jk = 4;
	jx = nx - 1;
	jv = ( (e0 - 3) / 24 )|0;
	if ( jv < 0 ) {
		jv = 0;
	}
	q0 = e0 - (24 * (jv + 1));
	j = jv - jx;
	m = jx + jk;
	for ( i = 0; i <= m; i++ ) {
		if ( j < 0 ) {
			F[ i ] = 0.0;
		} else {
			F[ i ] = IPIO2[ j ];
		}
		j += 1;
	}
	for ( i = 0; i <= jk; i++ ) {
		fw = 0.0;
		for ( j = 0; j <= jx; j++ ) {
			fw += x[ j ] * F[ jx + (i-j) ];
		}
		Q[ i ] = fw;
	}
	jz = jk;
	return compute( x, y, jz, Q, q0, jk, jv, jx, F );
}

module.exports = kernelRempio2;


/***/ }),

/***/ 85445:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var ABS_MASK = __webpack_require__( 82475 );
var EXPONENT_MASK = __webpack_require__( 23634 );
var SIGNIFICAND_MASK = __webpack_require__( 33986 );
var getHighWord = __webpack_require__( 63590 );
var getLowWord = __webpack_require__( 75978 );
var fromWords = __webpack_require__( 77680 );
var rempio2Kernel = __webpack_require__( 4984 );
var rempio2Medium = __webpack_require__( 9084 );

var ZERO = 0.00000000000000000000e+00;
var TWO24 = 1.67772160000000000000e+07;
var PIO2_1 = 1.57079632673412561417e+00;
var PIO2_1T = 6.07710050650619224932e-11;
var TWO_PIO2_1T = 2.0 * PIO2_1T;
var THREE_PIO2_1T = 3.0 * PIO2_1T;
var FOUR_PIO2_1T = 4.0 * PIO2_1T;
var PI_HIGH_WORD_SIGNIFICAND = 0x921fb|0;
var PIO4_HIGH_WORD = 0x3fe921fb|0;
var THREE_PIO4_HIGH_WORD = 0x4002d97c|0;
var FIVE_PIO4_HIGH_WORD = 0x400f6a7a|0;
var THREE_PIO2_HIGH_WORD = 0x4012d97c|0;
var SEVEN_PIO4_HIGH_WORD = 0x4015fdbc|0;
var TWO_PI_HIGH_WORD = 0x401921fb|0;
var NINE_PIO4_HIGH_WORD = 0x401c463b|0;
var MEDIUM = 0x413921fb|0;
var TX = [ 0.0, 0.0, 0.0 ];
var TY = [ 0.0, 0.0 ];
function rempio2( x, y ) {
	var low;
	var e0;
	var hx;
	var ix;
	var nx;
	var i;
	var n;
	var z;

	hx = getHighWord( x )|0;
	ix = (hx & ABS_MASK)|0;
	if ( ix <= PIO4_HIGH_WORD ) {
		y[ 0 ] = x;
		y[ 1 ] = 0.0;
		return 0;
	}
	if ( ix <= FIVE_PIO4_HIGH_WORD ) {
		if ( (ix & SIGNIFICAND_MASK) === PI_HIGH_WORD_SIGNIFICAND ) {
			return rempio2Medium( x, ix, y );
		}
		if ( ix <= THREE_PIO4_HIGH_WORD ) {
			if ( hx > 0 ) {
				z = x - PIO2_1;
				y[ 0 ] = z - PIO2_1T;
				y[ 1 ] = (z - y[0]) - PIO2_1T;
				return 1;
			}
			z = x + PIO2_1;
			y[ 0 ] = z + PIO2_1T;
			y[ 1 ] = (z - y[0]) + PIO2_1T;
			return -1;
		}
		if ( hx > 0 ) {
			z = x - ( 2.0*PIO2_1 );
			y[ 0 ] = z - TWO_PIO2_1T;
			y[ 1 ] = (z - y[0]) - TWO_PIO2_1T;
			return 2;
		}
		z = x + ( 2.0*PIO2_1 );
		y[ 0 ] = z + TWO_PIO2_1T;
		y[ 1 ] = (z - y[0]) + TWO_PIO2_1T;
		return -2;
	}
	if ( ix <= NINE_PIO4_HIGH_WORD ) {
		if ( ix <= SEVEN_PIO4_HIGH_WORD ) {
			if ( ix === THREE_PIO2_HIGH_WORD ) {
				return rempio2Medium( x, ix, y );
			}
			if ( hx > 0 ) {
				z = x - ( 3.0*PIO2_1 );
				y[ 0 ] = z - THREE_PIO2_1T;
				y[ 1 ] = (z - y[0]) - THREE_PIO2_1T;
				return 3;
			}
			z = x + ( 3.0*PIO2_1 );
			y[ 0 ] = z + THREE_PIO2_1T;
			y[ 1 ] = (z - y[0]) + THREE_PIO2_1T;
			return -3;
		}
		if ( ix === TWO_PI_HIGH_WORD ) {
			return rempio2Medium( x, ix, y );
		}
		if ( hx > 0 ) {
			z = x - ( 4.0*PIO2_1 );
			y[ 0 ] = z - FOUR_PIO2_1T;
			y[ 1 ] = (z - y[0]) - FOUR_PIO2_1T;
			return 4;
		}
		z = x + ( 4.0*PIO2_1 );
		y[ 0 ] = z + FOUR_PIO2_1T;
		y[ 1 ] = (z - y[0]) + FOUR_PIO2_1T;
		return -4;
	}
	if ( ix < MEDIUM ) {
		return rempio2Medium( x, ix, y );
	}
	if ( ix >= EXPONENT_MASK ) {
		y[ 0 ] = NaN;
		y[ 1 ] = NaN;
		return 0.0;
	}
	low = getLowWord( x );
	e0 = (ix >> 20) - 1046;
	z = fromWords( ix - ((e0 << 20)|0), low );
	for ( i = 0; i < 2; i++ ) {
		TX[ i ] = z|0;
		z = (z - TX[i]) * TWO24;
	}
	TX[ 2 ] = z;
	nx = 3;
	while ( TX[ nx-1 ] === ZERO ) {
		nx -= 1;
	}
	n = rempio2Kernel( TX, TY, e0, nx, 1 );
	if ( hx < 0 ) {
		y[ 0 ] = -TY[ 0 ];
		y[ 1 ] = -TY[ 1 ];
		return -n;
	}
	y[ 0 ] = TY[ 0 ];
	y[ 1 ] = TY[ 1 ];
	return n;
}

module.exports = rempio2;


/***/ }),

/***/ 9084:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var round = __webpack_require__( 28600 );
var getHighWord = __webpack_require__( 63590 );
var INVPIO2 = 6.36619772367581382433e-01;
var PIO2_1 = 1.57079632673412561417e+00;
var PIO2_1T = 6.07710050650619224932e-11;
var PIO2_2 = 6.07710050630396597660e-11;
var PIO2_2T = 2.02226624879595063154e-21;
var PIO2_3 = 2.02226624871116645580e-21;
var PIO2_3T = 8.47842766036889956997e-32;
var EXPONENT_MASK = 0x7ff|0;
function rempio2Medium( x, ix, y ) {
	var high;
	var n;
	var t;
	var r;
	var w;
	var i;
	var j;

	n = round( x * INVPIO2 );
	r = x - ( n * PIO2_1 );
	w = n * PIO2_1T;
	j = (ix >> 20)|0;
	y[ 0 ] = r - w;
	high = getHighWord( y[0] );
	i = j - ( (high >> 20) & EXPONENT_MASK );
	if ( i > 16 ) {
		t = r;
		w = n * PIO2_2;
		r = t - w;
		w = (n * PIO2_2T) - ((t-r) - w);
		y[ 0 ] = r - w;
		high = getHighWord( y[0] );
		i = j - ( (high >> 20) & EXPONENT_MASK );
		if ( i > 49 ) {
			t = r;
			w = n * PIO2_3;
			r = t - w;
			w = (n * PIO2_3T) - ((t-r) - w);
			y[ 0 ] = r - w;
		}
	}
	y[ 1 ] = (r - y[0]) - w;
	return n;
}

module.exports = rempio2Medium;


/***/ }),

/***/ 28600:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 98559 );

module.exports = main;


/***/ }),

/***/ 98559:
/***/ ((module) => {




var round = Math.round;

module.exports = round;


/***/ }),

/***/ 27478:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 71849 );

module.exports = main;


/***/ }),

/***/ 71849:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var HIGH_WORD_ABS_MASK = __webpack_require__( 82475 );
var HIGH_WORD_EXPONENT_MASK = __webpack_require__( 23634 );
var getHighWord = __webpack_require__( 63590 );
var kernelCos = __webpack_require__( 86915 );
var kernelSin = __webpack_require__( 31278 );
var rempio2 = __webpack_require__( 71218 );
var PIO4_HIGH_WORD = 0x3fe921fb|0;
var SMALL_HIGH_WORD = 0x3e500000|0;
var Y = [ 0.0, 0.0 ];
function sin( x ) {
	var ix;
	var n;

	ix = getHighWord( x );
	ix &= HIGH_WORD_ABS_MASK;
	if ( ix <= PIO4_HIGH_WORD ) {
		if ( ix < SMALL_HIGH_WORD ) {
			return x;
		}
		return kernelSin( x, 0.0 );
	}
	if ( ix >= HIGH_WORD_EXPONENT_MASK ) {
		return NaN;
	}
	n = rempio2( x, Y );
	switch ( n & 3 ) {
	case 0:
		return kernelSin( Y[ 0 ], Y[ 1 ] );
	case 1:
		return kernelCos( Y[ 0 ], Y[ 1 ] );
	case 2:
		return -kernelSin( Y[ 0 ], Y[ 1 ] );
	default:
		return -kernelCos( Y[ 0 ], Y[ 1 ] );
	}
}

module.exports = sin;


/***/ }),

/***/ 47865:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 27032 );

module.exports = main;


/***/ }),

/***/ 27032:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isnan = __webpack_require__( 42495 );
var isInfinite = __webpack_require__( 82342 );
var cos = __webpack_require__( 26491 );
var sin = __webpack_require__( 27478 );
var abs = __webpack_require__( 18496 );
var copysign = __webpack_require__( 8276 );
var PI = __webpack_require__( 9057 );
function sinpi( x ) {
	var ar;
	var r;
	if ( isnan( x ) ) {
		return NaN;
	}
	if ( isInfinite( x ) ) {
		return NaN;
	}
	r = x % 2.0;
	ar = abs( r );
	if ( ar === 0.0 || ar === 1.0 ) {
		return copysign( 0.0, r );
	}
	if ( ar < 0.25 ) {
		return sin( PI*r );
	}
	if ( ar < 0.75 ) {
		ar = 0.5 - ar;
		return copysign( cos( PI*ar ), r );
	}
	if ( ar < 1.25 ) {
		r = copysign( 1.0, r ) - r;
		return sin( PI*r );
	}
	if ( ar < 1.75 ) {
		ar -= 1.5;
		return -copysign( cos( PI*ar ), r );
	}
	r -= copysign( 2.0, r );
	return sin( PI*r );
}

module.exports = sinpi;


/***/ }),

/***/ 5314:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 6229 );

module.exports = main;


/***/ }),

/***/ 6229:
/***/ ((module) => {




var sqrt = Math.sqrt;

module.exports = sqrt;


/***/ }),

/***/ 27874:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 77013 );

module.exports = main;


/***/ }),

/***/ 77013:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var floor = __webpack_require__( 60954 );
var ceil = __webpack_require__( 28941 );
function trunc( x ) {
	if ( x < 0.0 ) {
		return ceil( x );
	}
	return floor( x );
}

module.exports = trunc;


/***/ }),

/***/ 21285:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 29172 );

module.exports = main;


/***/ }),

/***/ 29172:
/***/ ((module) => {





module.exports = Number;


/***/ }),

/***/ 21455:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 40442 );

module.exports = main;


/***/ }),

/***/ 40442:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var getHighWord = __webpack_require__( 63590 );
var EXP_MASK = __webpack_require__( 23634 );
var BIAS = __webpack_require__( 41809 );
function exponent( x ) {
	var high = getHighWord( x );
	high = ( high & EXP_MASK ) >>> 20;
	return (high - BIAS)|0;
}

module.exports = exponent;


/***/ }),

/***/ 77680:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 33639 );

module.exports = main;


/***/ }),

/***/ 36485:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isLittleEndian = __webpack_require__( 38519 );

var indices;
var HIGH;
var LOW;

if ( isLittleEndian === true ) {
	HIGH = 1;
	LOW = 0;
} else {
	HIGH = 0;
	LOW = 1;
}
indices = {
	'HIGH': HIGH,
	'LOW': LOW
};

module.exports = indices;


/***/ }),

/***/ 33639:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var Uint32Array = __webpack_require__( 86700 );
var Float64Array = __webpack_require__( 69631 );
var indices = __webpack_require__( 36485 );

var FLOAT64_VIEW = new Float64Array( 1 );
var UINT32_VIEW = new Uint32Array( FLOAT64_VIEW.buffer );

var HIGH = indices.HIGH;
var LOW = indices.LOW;
function fromWords( high, low ) {
	UINT32_VIEW[ HIGH ] = high;
	UINT32_VIEW[ LOW ] = low;
	return FLOAT64_VIEW[ 0 ];
}

module.exports = fromWords;


/***/ }),

/***/ 39248:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isLittleEndian = __webpack_require__( 38519 );

var HIGH;
if ( isLittleEndian === true ) {
	HIGH = 1;
} else {
	HIGH = 0;
}

module.exports = HIGH;


/***/ }),

/***/ 63590:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 25593 );

module.exports = main;


/***/ }),

/***/ 25593:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var Uint32Array = __webpack_require__( 86700 );
var Float64Array = __webpack_require__( 69631 );
var HIGH = __webpack_require__( 39248 );

var FLOAT64_VIEW = new Float64Array( 1 );
var UINT32_VIEW = new Uint32Array( FLOAT64_VIEW.buffer );
function getHighWord( x ) {
	FLOAT64_VIEW[ 0 ] = x;
	return UINT32_VIEW[ HIGH ];
}

module.exports = getHighWord;


/***/ }),

/***/ 75978:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 37901 );

module.exports = main;


/***/ }),

/***/ 56400:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isLittleEndian = __webpack_require__( 38519 );

var LOW;
if ( isLittleEndian === true ) {
	LOW = 0;
} else {
	LOW = 1;
}

module.exports = LOW;


/***/ }),

/***/ 37901:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var Uint32Array = __webpack_require__( 86700 );
var Float64Array = __webpack_require__( 69631 );
var LOW = __webpack_require__( 56400 );

var FLOAT64_VIEW = new Float64Array( 1 );
var UINT32_VIEW = new Uint32Array( FLOAT64_VIEW.buffer );
function getLowWord( x ) {
	FLOAT64_VIEW[ 0 ] = x;
	return UINT32_VIEW[ LOW ];
}

module.exports = getLowWord;


/***/ }),

/***/ 94530:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var FLOAT64_SMALLEST_NORMAL = __webpack_require__( 14733 );
var isInfinite = __webpack_require__( 82342 );
var isnan = __webpack_require__( 42495 );
var abs = __webpack_require__( 18496 );
var SCALAR = 4503599627370496;
function normalize( x, out, stride, offset ) {
	if ( isnan( x ) || isInfinite( x ) ) {
		out[ offset ] = x;
		out[ offset + stride ] = 0;
		return out;
	}
	if ( x !== 0.0 && abs( x ) < FLOAT64_SMALLEST_NORMAL ) {
		out[ offset ] = x * SCALAR;
		out[ offset + stride ] = -52;
		return out;
	}
	out[ offset ] = x;
	out[ offset + stride ] = 0;
	return out;
}

module.exports = normalize;


/***/ }),

/***/ 77899:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var setReadOnly = __webpack_require__( 18188 );
var main = __webpack_require__( 72086 );
var assign = __webpack_require__( 94530 );

setReadOnly( main, 'assign', assign );

module.exports = main;


/***/ }),

/***/ 72086:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var fcn = __webpack_require__( 94530 );
function normalize( x ) {
	return fcn( x, [ 0.0, 0 ], 1, 0 );
}

module.exports = normalize;


/***/ }),

/***/ 66788:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isLittleEndian = __webpack_require__( 38519 );

var HIGH;
if ( isLittleEndian === true ) {
	HIGH = 1;
} else {
	HIGH = 0;
}

module.exports = HIGH;


/***/ }),

/***/ 949:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 88789 );

module.exports = main;


/***/ }),

/***/ 88789:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var Uint32Array = __webpack_require__( 86700 );
var Float64Array = __webpack_require__( 69631 );
var HIGH = __webpack_require__( 66788 );

var FLOAT64_VIEW = new Float64Array( 1 );
var UINT32_VIEW = new Uint32Array( FLOAT64_VIEW.buffer );
function setHighWord( x, high ) {
	FLOAT64_VIEW[ 0 ] = x;
	UINT32_VIEW[ HIGH ] = ( high >>> 0 );
	return FLOAT64_VIEW[ 0 ];
}

module.exports = setHighWord;


/***/ }),

/***/ 7566:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 75409 );

module.exports = main;


/***/ }),

/***/ 67556:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isLittleEndian = __webpack_require__( 38519 );

var LOW;
if ( isLittleEndian === true ) {
	LOW = 0;
} else {
	LOW = 1;
}

module.exports = LOW;


/***/ }),

/***/ 75409:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var Uint32Array = __webpack_require__( 86700 );
var Float64Array = __webpack_require__( 69631 );
var LOW = __webpack_require__( 67556 );

var FLOAT64_VIEW = new Float64Array( 1 );
var UINT32_VIEW = new Uint32Array( FLOAT64_VIEW.buffer );
function setLowWord( x, low ) {
	FLOAT64_VIEW[ 0 ] = x;
	UINT32_VIEW[ LOW ] = ( low >>> 0 );
	return FLOAT64_VIEW[ 0 ];
}

module.exports = setLowWord;


/***/ }),

/***/ 78592:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var Uint32Array = __webpack_require__( 86700 );
var Float64Array = __webpack_require__( 69631 );
var indices = __webpack_require__( 66356 );

var FLOAT64_VIEW = new Float64Array( 1 );
var UINT32_VIEW = new Uint32Array( FLOAT64_VIEW.buffer );

var HIGH = indices.HIGH;
var LOW = indices.LOW;
function toWords( x, out, stride, offset ) {
	FLOAT64_VIEW[ 0 ] = x;
	out[ offset ] = UINT32_VIEW[ HIGH ];
	out[ offset + stride ] = UINT32_VIEW[ LOW ];
	return out;
}

module.exports = toWords;


/***/ }),

/***/ 84353:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var setReadOnly = __webpack_require__( 18188 );
var main = __webpack_require__( 98224 );
var assign = __webpack_require__( 78592 );

setReadOnly( main, 'assign', assign );

module.exports = main;


/***/ }),

/***/ 66356:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isLittleEndian = __webpack_require__( 38519 );

var indices;
var HIGH;
var LOW;

if ( isLittleEndian === true ) {
	HIGH = 1;
	LOW = 0;
} else {
	HIGH = 0;
	LOW = 1;
}
indices = {
	'HIGH': HIGH,
	'LOW': LOW
};

module.exports = indices;


/***/ }),

/***/ 98224:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var fcn = __webpack_require__( 78592 );
function toWords( x ) {
	return fcn( x, [ 0>>>0, 0>>>0 ], 1, 0 );
}

module.exports = toWords;


/***/ }),

/***/ 901:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var constantFunction = __webpack_require__( 11896 );
var isnan = __webpack_require__( 42495 );
function factory( mu ) {
	if ( isnan( mu ) ) {
		return constantFunction( NaN );
	}
	return cdf;
	function cdf( x ) {
		if ( isnan( x ) ) {
			return NaN;
		}
		return (x < mu) ? 0.0 : 1.0;
	}
}

module.exports = factory;


/***/ }),

/***/ 22735:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var setReadOnly = __webpack_require__( 18188 );
var main = __webpack_require__( 21402 );
var factory = __webpack_require__( 901 );

setReadOnly( main, 'factory', factory );

module.exports = main;


/***/ }),

/***/ 21402:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isnan = __webpack_require__( 42495 );
function cdf( x, mu ) {
	if ( isnan( x ) || isnan( mu ) ) {
		return NaN;
	}
	return (x < mu) ? 0.0 : 1.0;
}

module.exports = cdf;


/***/ }),

/***/ 94014:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isNonNegativeInteger = __webpack_require__( 43037 );
var isnan = __webpack_require__( 42495 );
var constantFunction = __webpack_require__( 11896 );
var trunc = __webpack_require__( 27874 );
var max = __webpack_require__( 23330 );
var min = __webpack_require__( 67700 );
var pmf = __webpack_require__( 75036 );
var PINF = __webpack_require__( 39681 );
var Float64Array = __webpack_require__( 69631 );
var sum = __webpack_require__( 71023 );
function factory( N, K, n ) {
	if (
		isnan( N ) ||
		isnan( K ) ||
		isnan( n ) ||
		!isNonNegativeInteger( N ) ||
		!isNonNegativeInteger( K ) ||
		!isNonNegativeInteger( n ) ||
		N === PINF ||
		K === PINF ||
		K > N ||
		n > N
	) {
		return constantFunction( NaN );
	}
	return cdf;
	function cdf( x ) {
		var denom;
		var probs;
		var num;
		var ret;
		var i;

		if ( isnan( x ) ) {
			return NaN;
		}
		x = trunc( x );
		if ( x < max( 0, n + K - N ) ) {
			return 0.0;
		}
		if ( x >= min( n, K ) ) {
			return 1.0;
		}

		probs = new Float64Array( x+1 );
		probs[ x ] = pmf( x, N, K, n );
		for ( i = x-1; i >= 0; i-- ) {
			num = ( i+1 ) * ( N-K-(n-i-1) );
			denom = ( K-i ) * ( n-i );
			probs[ i ] = ( num/denom ) * probs[ i+1 ];
		}
		ret = sum( probs );
		return min( ret, 1.0 );
	}
}

module.exports = factory;


/***/ }),

/***/ 85728:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var setReadOnly = __webpack_require__( 18188 );
var main = __webpack_require__( 81847 );
var factory = __webpack_require__( 94014 );

setReadOnly( main, 'factory', factory );

module.exports = main;


/***/ }),

/***/ 81847:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isNonNegativeInteger = __webpack_require__( 43037 );
var isnan = __webpack_require__( 42495 );
var trunc = __webpack_require__( 27874 );
var max = __webpack_require__( 23330 );
var min = __webpack_require__( 67700 );
var pmf = __webpack_require__( 75036 );
var PINF = __webpack_require__( 39681 );
var Float64Array = __webpack_require__( 69631 );
var sum = __webpack_require__( 71023 );
function cdf( x, N, K, n ) {
	var denom;
	var probs;
	var num;
	var ret;
	var i;

	if (
		isnan( x ) ||
		isnan( N ) ||
		isnan( K ) ||
		isnan( n ) ||
		!isNonNegativeInteger( N ) ||
		!isNonNegativeInteger( K ) ||
		!isNonNegativeInteger( n ) ||
		N === PINF ||
		K === PINF ||
		K > N ||
		n > N
	) {
		return NaN;
	}
	x = trunc( x );
	if ( x < max( 0, n+K-N ) ) {
		return 0.0;
	}
	if ( x >= min( n, K ) ) {
		return 1.0;
	}

	probs = new Float64Array( x+1 );
	probs[ x ] = pmf( x, N, K, n );
	for ( i = x-1; i >= 0; i-- ) {
		num = ( i+1 ) * ( N-K-(n-i-1) );
		denom = ( K-i ) * ( n-i );
		probs[ i ] = ( num/denom ) * probs[ i+1 ];
	}
	ret = sum( probs );
	return min( ret, 1.0 );
}

module.exports = cdf;


/***/ }),

/***/ 71023:
/***/ ((module) => {




function sum( arr ) {
	var len;
	var s;
	var i;
	len = arr.length;
	s = 0;
	for ( i = 0; i < len; i++ ) {
		s += arr[ i ];
	}
	return s;
}

module.exports = sum;


/***/ }),

/***/ 21898:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isNonNegativeInteger = __webpack_require__( 43037 );
var isnan = __webpack_require__( 42495 );
var constantFunction = __webpack_require__( 11896 );
var exp = __webpack_require__( 24191 );
var fln = __webpack_require__( 17573 );
var max = __webpack_require__( 23330 );
var min = __webpack_require__( 67700 );
var PINF = __webpack_require__( 39681 );
function factory( N, K, n ) {
	var maxs;
	var mins;
	if (
		isnan( N ) ||
		isnan( K ) ||
		isnan( n ) ||
		!isNonNegativeInteger( N ) ||
		!isNonNegativeInteger( K ) ||
		!isNonNegativeInteger( n ) ||
		N === PINF ||
		K === PINF ||
		K > N ||
		n > N
	) {
		return constantFunction( NaN );
	}

	mins = max( 0, n + K - N );
	maxs = min( K, n );
	return pmf;
	function pmf( x ) {
		var ldenom;
		var lnum;
		var lpmf;
		if ( isnan( x ) ) {
			return NaN;
		}
		if (
			isNonNegativeInteger( x ) &&
			mins <= x &&
			x <= maxs
		) {
			lnum = fln( n ) + fln( K ) + fln( N - n ) + fln( N - K );
			ldenom = fln( N ) + fln( x ) + fln( n - x );
			ldenom += fln( K - x ) + fln( N - K + x - n );
			lpmf = lnum - ldenom;
			return exp( lpmf );
		}
		return 0.0;
	}
}

module.exports = factory;


/***/ }),

/***/ 75036:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var setReadOnly = __webpack_require__( 18188 );
var main = __webpack_require__( 11603 );
var factory = __webpack_require__( 21898 );

setReadOnly( main, 'factory', factory );

module.exports = main;


/***/ }),

/***/ 11603:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isNonNegativeInteger = __webpack_require__( 43037 );
var isnan = __webpack_require__( 42495 );
var exp = __webpack_require__( 24191 );
var fln = __webpack_require__( 17573 );
var max = __webpack_require__( 23330 );
var min = __webpack_require__( 67700 );
var PINF = __webpack_require__( 39681 );
function pmf( x, N, K, n ) {
	var ldenom;
	var lnum;
	var lpmf;
	var maxs;
	var mins;

	if (
		isnan( x ) ||
		isnan( N ) ||
		isnan( K ) ||
		isnan( n ) ||
		!isNonNegativeInteger( N ) ||
		!isNonNegativeInteger( K ) ||
		!isNonNegativeInteger( n ) ||
		N === PINF ||
		K === PINF ||
		K > N ||
		n > N
	) {
		return NaN;
	}
	mins = max( 0, n + K - N );
	maxs = min( K, n );
	if (
		isNonNegativeInteger( x ) &&
		mins <= x &&
		x <= maxs
	) {
		lnum = fln( n ) + fln( K ) + fln( N - n ) + fln( N - K );
		ldenom = fln( N ) + fln( x ) + fln( n - x );
		ldenom += fln( K - x ) + fln( N - K + x - n );
		lpmf = lnum - ldenom;
		return exp( lpmf );
	}
	return 0.0;
}

module.exports = pmf;


/***/ }),

/***/ 20278:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var constantFunction = __webpack_require__( 11896 );
var degenerate = (__webpack_require__(22735).factory);
var isnan = __webpack_require__( 42495 );
var sqrt = __webpack_require__( 5314 );
var erfc = __webpack_require__( 43184 );
function factory( mu, sigma ) {
	var denom;
	if (
		isnan( mu ) ||
		isnan( sigma ) ||
		sigma < 0.0
	) {
		return constantFunction( NaN );
	}
	if ( sigma === 0.0 ) {
		return degenerate( mu );
	}
	denom = sigma * sqrt( 2.0 );
	return cdf;
	function cdf( x ) {
		var xc;
		if ( isnan( x ) ) {
			return NaN;
		}
		xc = x - mu;
		return 0.5 * erfc( -xc / denom );
	}
}

module.exports = factory;


/***/ }),

/***/ 36424:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var setReadOnly = __webpack_require__( 18188 );
var main = __webpack_require__( 16687 );
var factory = __webpack_require__( 20278 );

setReadOnly( main, 'factory', factory );

module.exports = main;


/***/ }),

/***/ 16687:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var erfc = __webpack_require__( 43184 );
var sqrt = __webpack_require__( 5314 );
var isnan = __webpack_require__( 42495 );
function cdf( x, mu, sigma ) {
	var denom;
	var xc;
	if (
		isnan( x ) ||
		isnan( mu ) ||
		isnan( sigma ) ||
		sigma < 0.0
	) {
		return NaN;
	}
	if ( sigma === 0.0 ) {
		return (x < mu) ? 0.0 : 1.0;
	}
	denom = sigma * sqrt( 2.0 );
	xc = x - mu;
	return 0.5 * erfc( -xc/denom );
}

module.exports = cdf;


/***/ }),

/***/ 81129:
/***/ ((module) => {




var abs = Math.abs;
var lowercase = String.prototype.toLowerCase;
var uppercase = String.prototype.toUpperCase;
var replace = String.prototype.replace;

var RE_EXP_POS_DIGITS = /e\+(\d)$/;
var RE_EXP_NEG_DIGITS = /e-(\d)$/;
var RE_ONLY_DIGITS = /^(\d+)$/;
var RE_DIGITS_BEFORE_EXP = /^(\d+)e/;
var RE_TRAILING_PERIOD_ZERO = /\.0$/;
var RE_PERIOD_ZERO_EXP = /\.0*e/;
var RE_ZERO_BEFORE_EXP = /(\..*[^0])0*e/;
function formatDouble( f, token ) {
	var digits;
	var out;

	switch ( token.specifier ) {
	case 'e':
	case 'E':
		out = f.toExponential( token.precision );
		break;
	case 'f':
	case 'F':
		out = f.toFixed( token.precision );
		break;
	case 'g':
	case 'G':
		if ( abs( f ) < 0.0001 ) {
			digits = token.precision;
			if ( digits > 0 ) {
				digits -= 1;
			}
			out = f.toExponential( digits );
		} else {
			out = f.toPrecision( token.precision );
		}
		if ( !token.alternate ) {
			out = replace.call( out, RE_ZERO_BEFORE_EXP, '$1e' );
			out = replace.call( out, RE_PERIOD_ZERO_EXP, 'e' );
			out = replace.call( out, RE_TRAILING_PERIOD_ZERO, '' );
		}
		break;
	default:
		throw new Error( 'invalid double notation. Value: ' + token.specifier );
	}
	out = replace.call( out, RE_EXP_POS_DIGITS, 'e+0$1' );
	out = replace.call( out, RE_EXP_NEG_DIGITS, 'e-0$1' );
	if ( token.alternate ) {
		out = replace.call( out, RE_ONLY_DIGITS, '$1.' );
		out = replace.call( out, RE_DIGITS_BEFORE_EXP, '$1.e' );
	}
	if ( f >= 0 && token.sign ) {
		out = token.sign + out;
	}
	out = ( token.specifier === uppercase.call( token.specifier ) ) ?
		uppercase.call( out ) :
		lowercase.call( out );
	return out;
}

module.exports = formatDouble;


/***/ }),

/***/ 77104:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var isNumber = __webpack_require__( 21308 );
var zeroPad = __webpack_require__( 57470 );
var lowercase = String.prototype.toLowerCase;
var uppercase = String.prototype.toUpperCase;
function formatInteger( token ) {
	var base;
	var out;
	var i;

	switch ( token.specifier ) {
	case 'b':
		base = 2;
		break;
	case 'o':
		base = 8;
		break;
	case 'x':
	case 'X':
		base = 16;
		break;
	case 'd':
	case 'i':
	case 'u':
	default:
		base = 10;
		break;
	}
	out = token.arg;
	i = parseInt( out, 10 );
	if ( !isFinite( i ) ) {
		if ( !isNumber( out ) ) {
			throw new Error( 'invalid integer. Value: ' + out );
		}
		i = 0;
	}
	if ( i < 0 && ( token.specifier === 'u' || base !== 10 ) ) {
		i = 0xffffffff + i + 1;
	}
	if ( i < 0 ) {
		out = ( -i ).toString( base );
		if ( token.precision ) {
			out = zeroPad( out, token.precision, token.padRight );
		}
		out = '-' + out;
	} else {
		out = i.toString( base );
		if ( !i && !token.precision ) {
			out = '';
		} else if ( token.precision ) {
			out = zeroPad( out, token.precision, token.padRight );
		}
		if ( token.sign ) {
			out = token.sign + out;
		}
	}
	if ( base === 16 ) {
		if ( token.alternate ) {
			out = '0x' + out;
		}
		out = ( token.specifier === uppercase.call( token.specifier ) ) ?
			uppercase.call( out ) :
			lowercase.call( out );
	}
	if ( base === 8 ) {
		if ( token.alternate && out.charAt( 0 ) !== '0' ) {
			out = '0' + out;
		}
	}
	return out;
}

module.exports = formatInteger;


/***/ }),

/***/ 26108:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 72883 );

module.exports = main;


/***/ }),

/***/ 21308:
/***/ ((module) => {




function isNumber( value ) {
	return ( typeof value === 'number' );
}

module.exports = isNumber;


/***/ }),

/***/ 99816:
/***/ ((module) => {




function isString( value ) {
	return ( typeof value === 'string' );
}

module.exports = isString;


/***/ }),

/***/ 72883:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var formatInteger = __webpack_require__( 77104 );
var isString = __webpack_require__( 99816 );
var isNumber = __webpack_require__( 21308 );
var formatDouble = __webpack_require__( 81129 );
var spacePad = __webpack_require__( 50392 );
var zeroPad = __webpack_require__( 57470 );

var fromCharCode = String.fromCharCode;
var isArray = Array.isArray;
function isnan( value ) {
	return ( value !== value );
}
function initialize( token ) {
	var out = {};
	out.specifier = token.specifier;
	out.precision = ( token.precision === void 0 ) ? 1 : token.precision;
	out.width = token.width;
	out.flags = token.flags || '';
	out.mapping = token.mapping;
	return out;
}
function formatInterpolate( tokens ) {
	var hasPeriod;
	var flags;
	var token;
	var flag;
	var num;
	var out;
	var pos;
	var f;
	var i;
	var j;

	if ( !isArray( tokens ) ) {
		throw new TypeError( 'invalid argument. First argument must be an array. Value: `' + tokens + '`.' );
	}
	out = '';
	pos = 1;
	for ( i = 0; i < tokens.length; i++ ) {
		token = tokens[ i ];
		if ( isString( token ) ) {
			out += token;
		} else {
			hasPeriod = token.precision !== void 0;
			token = initialize( token );
			if ( !token.specifier ) {
				throw new TypeError( 'invalid argument. Token is missing `specifier` property. Index: `'+ i +'`. Value: `' + token + '`.' );
			}
			if ( token.mapping ) {
				pos = token.mapping;
			}
			flags = token.flags;
			for ( j = 0; j < flags.length; j++ ) {
				flag = flags.charAt( j );
				switch ( flag ) {
				case ' ':
					token.sign = ' ';
					break;
				case '+':
					token.sign = '+';
					break;
				case '-':
					token.padRight = true;
					token.padZeros = false;
					break;
				case '0':
					token.padZeros = flags.indexOf( '-' ) < 0;
					break;
				case '#':
					token.alternate = true;
					break;
				default:
					throw new Error( 'invalid flag: ' + flag );
				}
			}
			if ( token.width === '*' ) {
				token.width = parseInt( arguments[ pos ], 10 );
				pos += 1;
				if ( isnan( token.width ) ) {
					throw new TypeError( 'the argument for * width at position ' + pos + ' is not a number. Value: `' + token.width + '`.' );
				}
				if ( token.width < 0 ) {
					token.padRight = true;
					token.width = -token.width;
				}
			}
			if ( hasPeriod ) {
				if ( token.precision === '*' ) {
					token.precision = parseInt( arguments[ pos ], 10 );
					pos += 1;
					if ( isnan( token.precision ) ) {
						throw new TypeError( 'the argument for * precision at position ' + pos + ' is not a number. Value: `' + token.precision + '`.' );
					}
					if ( token.precision < 0 ) {
						token.precision = 1;
						hasPeriod = false;
					}
				}
			}
			token.arg = arguments[ pos ];
			switch ( token.specifier ) {
			case 'b':
			case 'o':
			case 'x':
			case 'X':
			case 'd':
			case 'i':
			case 'u':
				if ( hasPeriod ) {
					token.padZeros = false;
				}
				token.arg = formatInteger( token );
				break;
			case 's':
				token.maxWidth = ( hasPeriod ) ? token.precision : -1;
				token.arg = String( token.arg );
				break;
			case 'c':
				if ( !isnan( token.arg ) ) {
					num = parseInt( token.arg, 10 );
					if ( num < 0 || num > 127 ) {
						throw new Error( 'invalid character code. Value: ' + token.arg );
					}
					token.arg = ( isnan( num ) ) ? String( token.arg ) : fromCharCode( num );
				}
				break;
			case 'e':
			case 'E':
			case 'f':
			case 'F':
			case 'g':
			case 'G':
				if ( !hasPeriod ) {
					token.precision = 6;
				}
				f = parseFloat( token.arg );
				if ( !isFinite( f ) ) {
					if ( !isNumber( token.arg ) ) {
						throw new Error( 'invalid floating-point number. Value: ' + out );
					}
					f = token.arg;
					token.padZeros = false;
				}
				token.arg = formatDouble( f, token );
				break;
			default:
				throw new Error( 'invalid specifier: ' + token.specifier );
			}
			if ( token.maxWidth >= 0 && token.arg.length > token.maxWidth ) {
				token.arg = token.arg.substring( 0, token.maxWidth );
			}
			if ( token.padZeros ) {
				token.arg = zeroPad( token.arg, token.width || token.precision, token.padRight );
			} else if ( token.width ) {
				token.arg = spacePad( token.arg, token.width, token.padRight );
			}
			out += token.arg || '';
			pos += 1;
		}
	}
	return out;
}

module.exports = formatInterpolate;


/***/ }),

/***/ 50392:
/***/ ((module) => {




function spaces( n ) {
	var out = '';
	var i;
	for ( i = 0; i < n; i++ ) {
		out += ' ';
	}
	return out;
}
function spacePad( str, width, right ) {
	var pad = width - str.length;
	if ( pad < 0 ) {
		return str;
	}
	str = ( right ) ?
		str + spaces( pad ) :
		spaces( pad ) + str;
	return str;
}

module.exports = spacePad;


/***/ }),

/***/ 57470:
/***/ ((module) => {




function startsWithMinus( str ) {
	return str[ 0 ] === '-';
}
function zeros( n ) {
	var out = '';
	var i;
	for ( i = 0; i < n; i++ ) {
		out += '0';
	}
	return out;
}
function zeroPad( str, width, right ) {
	var negative = false;
	var pad = width - str.length;
	if ( pad < 0 ) {
		return str;
	}
	if ( startsWithMinus( str ) ) {
		negative = true;
		str = str.substr( 1 );
	}
	str = ( right ) ?
		str + zeros( pad ) :
		zeros( pad ) + str;
	if ( negative ) {
		str = '-' + str;
	}
	return str;
}

module.exports = zeroPad;


/***/ }),

/***/ 48376:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 8287 );

module.exports = main;


/***/ }),

/***/ 8287:
/***/ ((module) => {





var RE = /%(?:([1-9]\d*)\$)?([0 +\-#]*)(\*|\d+)?(?:(\.)(\*|\d+)?)?[hlL]?([%A-Za-z])/g;
function parse( match ) {
	var token = {
		'mapping': ( match[ 1 ] ) ? parseInt( match[ 1 ], 10 ) : void 0,
		'flags': match[ 2 ],
		'width': match[ 3 ],
		'precision': match[ 5 ],
		'specifier': match[ 6 ]
	};
	if ( match[ 4 ] === '.' && match[ 5 ] === void 0 ) {
		token.precision = '1';
	}
	return token;
}
function formatTokenize( str ) {
	var content;
	var tokens;
	var match;
	var prev;

	tokens = [];
	prev = 0;
	match = RE.exec( str );
	while ( match ) {
		content = str.slice( prev, RE.lastIndex - match[ 0 ].length );
		if ( content.length ) {
			tokens.push( content );
		}
		if ( match[ 6 ] === '%' ) {
			tokens.push( '%' );
		} else {
			tokens.push( parse( match ) );
		}
		prev = RE.lastIndex;
		match = RE.exec( str );
	}
	content = str.slice( prev );
	if ( content.length ) {
		tokens.push( content );
	}
	return tokens;
}

module.exports = formatTokenize;


/***/ }),

/***/ 55564:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 94851 );

module.exports = main;


/***/ }),

/***/ 97848:
/***/ ((module) => {




function isString( value ) {
	return ( typeof value === 'string' );
}

module.exports = isString;


/***/ }),

/***/ 94851:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var interpolate = __webpack_require__( 26108 );
var tokenize = __webpack_require__( 48376 );
var isString = __webpack_require__( 97848 );
function format( str ) {
	var args;
	var i;

	if ( !isString( str ) ) {
		throw new TypeError( format( 'invalid argument. First argument must be a string. Value: `%s`.', str ) );
	}
	args = [ tokenize( str ) ];
	for ( i = 1; i < arguments.length; i++ ) {
		args.push( arguments[ i ] );
	}
	return interpolate.apply( null, args );
}

module.exports = format;


/***/ }),

/***/ 4866:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 62261 );

module.exports = main;


/***/ }),

/***/ 62261:
/***/ ((module) => {





var Sym = ( typeof Symbol === 'function' ) ? Symbol : void 0;

module.exports = Sym;


/***/ }),

/***/ 11896:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 67007 );

module.exports = main;


/***/ }),

/***/ 67007:
/***/ ((module) => {




function wrap( value ) {
	return constantFunction;
	function constantFunction() {
		return value;
	}
}

module.exports = wrap;


/***/ }),

/***/ 18188:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var main = __webpack_require__( 46531 );

module.exports = main;


/***/ }),

/***/ 46531:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var defineProperty = __webpack_require__( 30328 );
function setNonEnumerableReadOnly( obj, prop, value ) {
	defineProperty( obj, prop, {
		'configurable': false,
		'enumerable': false,
		'writable': false,
		'value': value
	});
}

module.exports = setNonEnumerableReadOnly;


/***/ }),

/***/ 39343:
/***/ ((module) => {




var defineProperty = Object.defineProperty;

module.exports = defineProperty;


/***/ }),

/***/ 34713:
/***/ ((module) => {





var main = ( typeof Object.defineProperty === 'function' ) ? Object.defineProperty : null;

module.exports = main;


/***/ }),

/***/ 95698:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var defineProperty = __webpack_require__( 34713 );
function hasDefinePropertySupport() {
	try {
		defineProperty( {}, 'x', {} );
		return true;
	} catch ( err ) {
		return false;
	}
}

module.exports = hasDefinePropertySupport;


/***/ }),

/***/ 30328:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasDefinePropertySupport = __webpack_require__( 95698 );
var builtin = __webpack_require__( 39343 );
var polyfill = __webpack_require__( 41865 );

var defineProperty;
if ( hasDefinePropertySupport() ) {
	defineProperty = builtin;
} else {
	defineProperty = polyfill;
}

module.exports = defineProperty;


/***/ }),

/***/ 41865:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var format = __webpack_require__( 55564 );

var objectProtoype = Object.prototype;
var toStr = objectProtoype.toString;
var defineGetter = objectProtoype.__defineGetter__;
var defineSetter = objectProtoype.__defineSetter__;
var lookupGetter = objectProtoype.__lookupGetter__;
var lookupSetter = objectProtoype.__lookupSetter__;
function defineProperty( obj, prop, descriptor ) {
	var prototype;
	var hasValue;
	var hasGet;
	var hasSet;

	if ( typeof obj !== 'object' || obj === null || toStr.call( obj ) === '[object Array]' ) {
		throw new TypeError( format( 'invalid argument. First argument must be an object. Value: `%s`.', obj ) );
	}
	if ( typeof descriptor !== 'object' || descriptor === null || toStr.call( descriptor ) === '[object Array]' ) {
		throw new TypeError( format( 'invalid argument. Property descriptor must be an object. Value: `%s`.', descriptor ) );
	}
	hasValue = ( 'value' in descriptor );
	if ( hasValue ) {
		if (
			lookupGetter.call( obj, prop ) ||
			lookupSetter.call( obj, prop )
		) {
			prototype = obj.__proto__;
			obj.__proto__ = objectProtoype;
			delete obj[ prop ];
			obj[ prop ] = descriptor.value;
			obj.__proto__ = prototype;
		} else {
			obj[ prop ] = descriptor.value;
		}
	}
	hasGet = ( 'get' in descriptor );
	hasSet = ( 'set' in descriptor );

	if ( hasValue && ( hasGet || hasSet ) ) {
		throw new Error( 'invalid argument. Cannot specify one or more accessors and a value or writable attribute in the property descriptor.' );
	}

	if ( hasGet && defineGetter ) {
		defineGetter.call( obj, prop, descriptor.get );
	}
	if ( hasSet && defineSetter ) {
		defineSetter.call( obj, prop, descriptor.set );
	}
	return obj;
}

module.exports = defineProperty;


/***/ }),

/***/ 72231:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasToStringTag = __webpack_require__( 59065 );
var builtin = __webpack_require__( 67874 );
var polyfill = __webpack_require__( 64588 );

var main;
if ( hasToStringTag() ) {
	main = polyfill;
} else {
	main = builtin;
}

module.exports = main;


/***/ }),

/***/ 67874:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var toStr = __webpack_require__( 67263 );
function nativeClass( v ) {
	return toStr.call( v );
}

module.exports = nativeClass;


/***/ }),

/***/ 64588:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var hasOwnProp = __webpack_require__( 48087 );
var toStringTag = __webpack_require__( 17719 );
var toStr = __webpack_require__( 67263 );
function nativeClass( v ) {
	var isOwn;
	var tag;
	var out;

	if ( v === null || v === void 0 ) {
		return toStr.call( v );
	}
	tag = v[ toStringTag ];
	isOwn = hasOwnProp( v, toStringTag );
	try {
		v[ toStringTag ] = void 0;
	} catch ( err ) {
		return toStr.call( v );
	}
	out = toStr.call( v );

	if ( isOwn ) {
		v[ toStringTag ] = tag;
	} else {
		delete v[ toStringTag ];
	}
	return out;
}

module.exports = nativeClass;


/***/ }),

/***/ 67263:
/***/ ((module) => {





var toStr = Object.prototype.toString;

module.exports = toStr;


/***/ }),

/***/ 17719:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {





var Symbol = __webpack_require__( 4866 );

var toStrTag = ( typeof Symbol === 'function' ) ? Symbol.toStringTag : '';

module.exports = toStrTag;


/***/ })

};
