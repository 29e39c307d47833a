/** Stands where fontkit unpacks WOFF2 (see vite.config.ts): no font of ours is packed so. */
const refuse = () => {
  throw new Error('Fonts packed as WOFF2 are not read here: take a WOFF or TTF file.');
};
export default refuse;
