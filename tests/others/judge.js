// What Node.js's llhttp or the package http-parser-js says of a status line: see src/main.rs for input and output.
'use strict';
const fs = require('fs');
const theirs = process.argv[2] === 'llhttp';
const { HTTPParser } = theirs ? process.binding('http_parser') : require(process.argv[2]);

function ask(line) {
  let said = '-';
  const parser = theirs ? new HTTPParser() : new HTTPParser(HTTPParser.RESPONSE);
  if (theirs) {
    parser.initialize(HTTPParser.RESPONSE, {});
  }
  parser[HTTPParser.kOnHeadersComplete | 0] = (...said_to_us) => {
    const [info] = said_to_us; // an object, or the parts one by one
    const [major, minor, , , , code, reason] = typeof info === 'object'
      ? [info.versionMajor, info.versionMinor, 0, 0, 0, info.statusCode, info.statusMessage] : said_to_us;
    said = `${major}.${minor} ${code} ${Buffer.from(reason || '', 'latin1').toString('hex')}`;
    return 0;
  };
  const result = parser.execute(Buffer.concat([line, Buffer.from('\r\n')]));
  return result instanceof Error ? '-' : said;
}

for (const question of fs.readFileSync(0, 'latin1').split('\n').filter((line) => line !== '')) {
  const [kind, hex] = question.split(' ');
  let said = '-';
  try {
    said = kind === 'S' ? ask(Buffer.from(hex, 'hex')) : '-';
  } catch {
    // A refusal.
  }
  console.log(said);
}
