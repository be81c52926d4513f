// The package's own types name things of a browser that this project has no types for. These are the
// parts that we call; the address is that of the plain module, which loads no file by itself.
declare module '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs' {
  export interface Diagnostic {
    readonly severity: string;
    readonly message: string;
    readonly path: string;
    readonly range: string;
  }

  export interface CompileResult {
    readonly hasError: boolean;
    readonly diagnostics?: readonly Diagnostic[];
  }

  export interface ArtifactResult {
    readonly result?: Uint8Array;
    readonly diagnostics?: readonly Diagnostic[];
  }

  export class TypstCompileWorld {
    compile(kind: number, diagnosticsFormat: number): CompileResult;
    get_artifact(format: number, diagnosticsFormat: number): ArtifactResult;
    free(): void;
  }

  export class TypstCompiler {
    add_source(path: string, content: string): boolean;
    map_shadow(path: string, content: Uint8Array): boolean;
    snapshot(root: string, mainFilePath: string, inputs: readonly never[]): TypstCompileWorld;
    free(): void;
  }

  export class TypstCompilerBuilder {
    set_dummy_access_model(): void;
    add_raw_font(data: Uint8Array): Promise<void>;
    build(): Promise<TypstCompiler>;
  }

  export interface FontInfo {
    readonly info: readonly {
      readonly family: string;
      /** Lengths of runs of code points, by turns absent and present, from 0. */
      readonly coverage: readonly number[];
    }[];
  }

  export function get_font_info(font: Uint8Array): FontInfo;
  export function initSync(options: { readonly module: Uint8Array }): unknown;
}
