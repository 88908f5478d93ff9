// A text in an address: after the `#`, which no server sees. Deflated, then in the letters of base64url.

const PREFIX = "#t=";
const MOST_COMPRESSED = 64 << 10;
const MOST_BYTES = 512 << 10;

export const isPermalink = (hash) => hash.startsWith(PREFIX);
export const canCompress = () => "CompressionStream" in globalThis && "DecompressionStream" in globalThis;

/**
 * The hash for a text; `undefined` when the text is too long for an address.
 *
 * @param {string} text
 * @returns {Promise<string | undefined>}
 */
export async function hashOf(text) {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES) return undefined;
  const packed = await gather(through(bytes, new CompressionStream("deflate-raw")), MOST_COMPRESSED);
  return packed && PREFIX + toBase64(packed);
}

/**
 * The text of a hash; `undefined` when it is damaged or unpacks to more than an article.
 *
 * @param {string} hash
 * @returns {Promise<string | undefined>}
 */
export async function textOfHash(hash) {
  const code = hash.slice(PREFIX.length);
  if (code.length > Math.ceil((MOST_COMPRESSED * 4) / 3)) return undefined;
  try {
    const bytes = await gather(through(fromBase64(code), new DecompressionStream("deflate-raw")), MOST_BYTES);
    return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const through = (bytes, stream) => new Blob([bytes]).stream().pipeThrough(stream);

/** All bytes of a stream; it is left at once when there are more than `most`: a small text may unpack to gigabytes. */
async function gather(stream, most) {
  const reader = stream.getReader();
  const chunks = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64(bytes) {
  let units = "";
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x2000) units += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(units).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const fromBase64 = (code) =>
  Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (unit) => unit.charCodeAt(0));
