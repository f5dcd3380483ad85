import { findEngines } from '../../scripts/find-engines';
import { openFirefox } from './open-firefox';
import { testInEngine } from './suite';

const { firefox } = findEngines();
testInEngine('Firefox', firefox ? () => openFirefox(firefox) : undefined);
