declare module 'virtual:catalogue' {
  const catalogue: import('../../core/catalogue').Catalogue;
  export default catalogue;
}

declare module 'virtual:page-expression' {
  const pageExpression: RegExp;
  export default pageExpression;
}
