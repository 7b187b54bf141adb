/**
 * Stands in for the java-properties of env-ci, which is published without its licence. Only TeamCity has such files: of it
 * git says the branch. See “Start-up time” in CONTRIBUTING.md.
 */
const javaProperties = {
  of() {
    throw new Error('Files of properties are not read');
  },
};

// biome-ignore lint/style/noDefaultExport: env-ci imports it so
export default javaProperties;
