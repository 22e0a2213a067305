// WebKitGTK's own small browser by W3C WebDriver, on a screen of its own. It has the verbs of firefox.mjs.
import {existsSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {start, startDisplay} from './display.mjs';

const driverPath = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';

/** Why there is no WebKit; false when there is. */
export const webkitSkip = (existsSync(driverPath) ? false : `${driverPath} is missing: install webkit2gtk-driver, or set WEBKIT_DRIVER`)
  || (existsSync('/usr/bin/Xvfb') ? false : '/usr/bin/Xvfb is missing: install xvfb');

// Narrower than its tool bar the window does not become; a frame does. Without a window manager the
// window under the pointer has the focus, and the pointer is in the middle of the screen.
const narrowestWindow = 500;
const focusedWindow = 1000;

// How WebDriver calls the keys that write nothing.
const keys = {
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Control: '\uE009', Alt: '\uE00A', Shift: '\uE008', End: '\uE010', Home: '\uE011',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
};

export async function launchWebkit() {
  const display = await startDisplay();
  const port = await freePort();
  const driver = start(driverPath, [`--port=${port}`], {
    stdio: 'ignore', env: {...process.env, DISPLAY: display.name, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1'},
  });
  const stop = async () => {
    await driver.stop();
    await display.stop();
  };
  try {
    await until(() => fetch(`http://127.0.0.1:${port}/status`));
    return await connect(port, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function connect(port, stop) {
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body)});
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${method} ${path.split('/').slice(3).join('/')}: ${value.error}: ${value.message}`);
    return value;
  };
  const {sessionId} = await call('POST', '/session', {capabilities: {}});
  const session = (method, path, body) => call(method, `/session/${sessionId}/${path}`, body);
  const act = (type, actions, more) => session('POST', 'actions', {actions: [{type, id: type, ...more, actions}]});
  const down = (value) => ({type: 'keyDown', value: keys[value] ?? value});
  const up = (value) => ({type: 'keyUp', value: keys[value] ?? value});
  const run = async (work, ...args) => {
    const {value, error} = await session('POST', 'execute/async', {script: `
      const [given, done] = arguments;
      Promise.resolve().then(() => (${work})(...given)).then((value) => done({value}), (error) => done({error: String(error)}));`, args: [args]});
    if (error) throw new Error(error);
    return value;
  };
  await session('POST', 'timeouts', {script: 120_000, pageLoad: 60_000});
  return {
    name: 'webkit',
    coarse: false,
    async open(url, {width = 1000, height = 800} = {}) {
      await session('POST', 'frame', {id: null});
      await session('POST', 'url', {url: 'about:blank'});
      await fitWindow(session, run, width < narrowestWindow ? focusedWindow : width, height);
      if (width >= narrowestWindow) {
        await session('POST', 'url', {url});
        return;
      }
      await session('POST', 'url', {url: new URL(`/frame.html?${new URLSearchParams({width, height, url})}`, url).href});
      await run(() => document.querySelector('iframe').focus());
      await session('POST', 'frame', {id: 0});
    },
    run,
    type: (text) => act('key', [...text].flatMap((letter) => [down(letter), up(letter)])),
    key: (name, ...modifiers) => act('key', [...modifiers.map(down), down(name), up(name), ...modifiers.map(up)]),
    click: ({x, y}) => act('pointer', [
      {type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport'},
      {type: 'pointerDown', button: 0}, {type: 'pointerUp', button: 0},
    ], {parameters: {pointerType: 'mouse'}}),
    async screenshot(file) {
      // It may be one of the frame before.
      await run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      writeFileSync(file, Buffer.from(await session('GET', 'screenshot'), 'base64'));
    },
    // WebDriver tells nothing of the console: the page's own first script does.
    heard: () => [],
    async close() {
      await call('DELETE', `/session/${sessionId}`).catch(() => {});
      await stop();
    },
  };
}

/** Makes what the page sees of the window `width` by `height`; the tool bar comes on top of it. */
async function fitWindow(session, run, width, height) {
  const inner = () => run(() => [innerWidth, innerHeight]);
  const {height: outer} = await session('GET', 'window/rect');
  await session('POST', 'window/rect', {x: 0, y: 0, width, height: height + outer - (await inner())[1]});
  await until(async () => {
    const [w, h] = await inner();
    if (w !== width || h !== height) throw new Error(`the window is ${w} by ${h}, not ${width} by ${height}`);
  });
}

async function until(work, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
