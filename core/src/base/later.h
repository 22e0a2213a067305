#pragma once

/// Before a function that opening a pack and finding its heads never call: kept out of those that
/// do, so that a browser can fetch it after the first hits. wasm/split.mjs finds out which these
/// are.
#define TERMDEX_LATER [[gnu::noinline]]
