/**
 * Stands in for the HTTP client that @actions/core imports for OpenID Connect, which this action does not use.
 * The real one would load all of undici before the first request, and be more code for a reviewer to read.
 */
function refuse() {
  throw new Error('OpenID Connect is not part of this action: see “Start-up time” in CONTRIBUTING.md');
}

export class HttpClient {
  constructor() {
    refuse();
  }
}

export class BearerCredentialHandler {
  constructor() {
    refuse();
  }
}
