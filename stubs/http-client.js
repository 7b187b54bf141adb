/**
 * Stands in for the HTTP client of @actions/github, which asks it for the agents of a proxy when it is loaded. It needs
 * none, since it is given a `fetch`: see “Start-up time” in CONTRIBUTING.md.
 */
export class HttpClient {
  getAgent() {}

  getAgentDispatcher() {}
}
