import 'reflect-metadata';
import { serve } from './serve.js';
import { plainly } from './plainly.js';

try {
  await serve(process.env);
} catch (error) {
  console.error(plainly(error));
  process.exit(1);
}
