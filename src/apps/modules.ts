import { kernelModule } from '../kernel/kernel-module.ts';
import type { Module } from '../kernel/module.ts';

/** Every module of the program, each after those it depends on. */
export const modules: readonly Module[] = [kernelModule];
