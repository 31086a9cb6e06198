declare module 'virtual:catalogue' {
  const catalogue: import('../../core/catalogue').Catalogue;
  export default catalogue;
}

declare module 'virtual:page-expressions' {
  const pageExpressions: Readonly<Record<string, string>>;
  export default pageExpressions;
}
