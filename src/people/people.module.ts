import { Module } from '@nestjs/common';
import { MeetupsModule } from '../meetups/index.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.service.js';

/** The step from a name to a face, between two people. */
@Module({ imports: [MeetupsModule], controllers: [PeopleController], providers: [People] })
export class PeopleModule {}
