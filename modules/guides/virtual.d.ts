declare module 'virtual:page-expressions' {
  const pageExpressions: Readonly<Record<string, string>>;
  export default pageExpressions;
}
