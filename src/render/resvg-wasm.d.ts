// Names of a browser's types that the types of @resvg/resvg-wasm mention, and that this project has no library for.
type RequestInfo = string;
type BufferSource = ArrayBufferView | ArrayBuffer;
declare namespace WebAssembly {
  interface Module {}
}
