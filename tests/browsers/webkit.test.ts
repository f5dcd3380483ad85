import { findEngines } from '../../scripts/find-engines';
import { openWebKit } from './open-webkit';
import { testInEngine } from './suite';

const { webkit } = findEngines();
testInEngine('WebKit', webkit ? () => openWebKit(webkit) : undefined);
