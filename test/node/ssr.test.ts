import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

interface Manifest {
  readonly modules: readonly {readonly declarations: readonly {readonly tagName?: string}[]}[];
}

interface Report {
  readonly registeredByIndex: readonly string[];
  readonly registered: readonly string[];
  readonly touched: readonly string[];
  readonly requests: readonly string[];
  /** For each tag, without a token and with one. */
  readonly markup: Readonly<Record<string, readonly string[]>>;
}

const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const tags = modules.flatMap(({declarations}) => declarations.flatMap(({tagName}) => tagName ?? []));

describe('the built package on a server', () => {
  const output = execFileSync(process.execPath, ['test/node/ssr.mjs', ...tags], {encoding: 'utf8'});
  const report = JSON.parse(output) as Report;

  it('has tags', () => assert.notDeepEqual(tags, []));
  it('registers nothing when the classes are imported', () => assert.deepEqual(report.registeredByIndex, []));
  it('registers every tag of the manifest', () => assert.deepEqual(report.registered, tags));
  it('touches nothing that only browsers have', () => assert.deepEqual(report.touched, []));
  it('asks for nothing', () => assert.deepEqual(report.requests, []));

  for (const tag of tags) {
    for (const [index, token] of ['without a token', 'with a token'].entries()) {
      const markup = report.markup[tag]![index]!;
      it(`<${tag}> ${token} is a declarative shadow root`, () =>
        assert.match(markup, /<template [^>]*shadowrootmode="open"/));
      it(`<${tag}> ${token} says that it is loading`, () => {
        assert.match(markup, /aria-busy="true"|role="status"[^>]*>[^<]*(<!--.*?-->)?Loading/);
      });
      it(`<${tag}> ${token} holds no token`, () => assert.doesNotMatch(markup.replace(/^.*?<template/s, ''), /eyJ/));
    }
  }
});
