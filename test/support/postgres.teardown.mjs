/** Jest globalTeardown: closing the keeper's input stops the server and removes its folder. */
export default async function teardown() {
  const keeper = globalThis.baigongPostgresKeeper;
  if (!keeper || keeper.exitCode !== null) return;
  const gone = new Promise((resolve) => {
    keeper.once('exit', resolve);
  });
  keeper.stdin.end();
  await gone;
}
