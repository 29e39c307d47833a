/** Ends with a sentence when this Node is too old. Plain enough that an old Node can read it. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The Ketamine Clinic Finder needs Node 20.19 or newer; this is Node ${process.versions.node}. Get the current one from nodejs.org.`);
  process.exit(1);
}
