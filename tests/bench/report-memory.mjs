// Brought into a build with --import: tells at its end how much memory it held at most.
process.on('exit', () => {
  console.error(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
});
