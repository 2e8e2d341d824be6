// Loaded with --require: hands on folders in another order than the file system does, as another machine's would.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const readdirSync = fs.readdirSync;
fs.readdirSync = (...args) => readdirSync(...args).reverse();
const readdir = fs.promises.readdir;
fs.promises.readdir = async (...args) => (await readdir(...args)).reverse();
syncBuiltinESMExports();
