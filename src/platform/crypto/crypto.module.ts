import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { DataKey } from './data-key.entity.js';
import { KeyCheck, KeyChecks } from './key-check.js';
import { Keyring } from './keyring.js';
import { KeyRotation } from './key-rotation.js';
import { Cursors } from './cursors.js';
import { Vault } from './vault.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([DataKey, KeyCheck])],
  providers: [
    { provide: Keyring, inject: [CONFIG], useFactory: (config: Config) => Keyring.load(config) },
    Vault,
    Cursors,
    KeyChecks,
    KeyRotation,
  ],
  exports: [KeyRotation, Keyring, Vault, Cursors],
})
export class CryptoModule {}
