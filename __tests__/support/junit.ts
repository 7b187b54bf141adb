/** JUnit XML as libxml2 reads it, which knows nothing of how it was written: refused where it is not well-formed or not of the form. */
import { readFileSync } from 'node:fs';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';

const schema = XmlDocument.fromBuffer(readFileSync(new URL('./junit.xsd', import.meta.url)));
const validator = XsdValidator.fromDoc(schema);

export interface ReadCase {
  readonly className: string;
  readonly name: string;
  readonly time: string;
  /** `passed`, or the name of the one element in it. */
  readonly outcome: string;
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

export interface ReadSuite {
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly ReadCase[];
  readonly output: string;
}

/** @throws where it is not well-formed or not of the form */
export function readJUnit(xml: string): ReadSuite[] {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return (document.find('/testsuites/testsuite') as XmlElement[]).map(readSuite);
  } finally {
    document.dispose();
  }
}

function readSuite(suite: XmlElement): ReadSuite {
  const properties = (suite.find('properties/property') as XmlElement[]).map(attributesOf);
  return {
    attributes: attributesOf(suite),
    properties: Object.fromEntries(properties.map(({ name = '', value = '' }) => [name, value])),
    cases: (suite.find('testcase') as XmlElement[]).map(readCase),
    output: suite.get('system-out')?.content ?? '',
  };
}

function readCase(element: XmlElement): ReadCase {
  const { name = '', classname = '', time = '' } = attributesOf(element);
  const problem = element.get('*') as XmlElement | null;
  const { type = '', message = '' } = problem === null ? {} : attributesOf(problem);
  return {
    className: classname,
    name,
    time,
    outcome: problem?.name ?? 'passed',
    type,
    message,
    text: problem?.content ?? '',
  };
}

function attributesOf({ attrs }: XmlElement): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, content }) => [name, content]));
}
