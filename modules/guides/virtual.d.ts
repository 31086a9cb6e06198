declare module 'virtual:page-paths' {
  const pagePaths: Readonly<Record<string, readonly string[]>>;
  export default pagePaths;
}
