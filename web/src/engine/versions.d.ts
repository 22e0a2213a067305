/** Content hashes, known when the files are built; build.mjs writes the module. */
declare module 'termdex-versions' {
  /** By file name. */
  export const assetVersions: Readonly<Record<string, string>>;
  /** Changes with any file. */
  export const planVersion: string;
  /** File names with their `?v=`, as in `CodePlan`. */
  export const plannedFiles: {readonly first: readonly string[]; readonly later: readonly string[]};
}
