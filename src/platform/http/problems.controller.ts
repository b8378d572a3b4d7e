import { Controller, Get, Param } from '@nestjs/common';
import { NotHere } from '../problems/common.problems.js';
import { knownProblems } from '../problems/problem.js';
import { Access } from './access.js';
import { Shape } from './fields.js';

class CodeParams {
  @Shape(/^[a-z-]{3,60}$/, 'not-a-choice') code: string;
}

/** Where the `type` of a problem points to. */
@Controller('problems')
export class ProblemsController {
  @Get(':code')
  @Access('anyone')
  explain(@Param() { code }: CodeParams): { code: string; kind: string; nb: string; en: string } {
    const known = knownProblems.get(code);
    if (!known) throw NotHere();
    return { code, kind: known.kind, nb: known.sentence[0], en: known.sentence[1] };
  }
}
