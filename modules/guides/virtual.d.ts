declare module 'virtual:page-list' {
  const pageList: string;
  export default pageList;
}
