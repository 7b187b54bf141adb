/** A check run and its judges in report.json: each field with its form, its meaning and its value. */
import type { CheckRunResult, JudgeResult } from '../../gate/verdict.ts';
import * as j from '../json-kinds.ts';
import { isoTime } from '../time.ts';

const judge = j.object<JudgeResult>({
  id: j.nullable(j.id)((it) => it.verdict.id),
  name: j.name((it) => it.verdict.name),
  passed: j.nullable(j.flag)(
    (it) => it.verdict.passed,
    'null if Bland does not say it in a form that is understood, or contradicts itself.',
  ),
  match_rate: j.nullable(j.rate)((it) => it.verdict.matchRate),
  required: j.nullable(j.flag)((it) => it.verdict.isRequired, 'null if Bland does not say it.'),
  standing: j.oneOf<JudgeResult['standing']>(['breaks', 'unjudged', 'allowed', 'passes'])(
    (it) => it.standing,
    'What the verdict makes of it. breaks: it failed the run. unjudged: it can not be judged. allowed: it did not pass, but is optional.',
  ),
});

export const checkRun = j.object<CheckRunResult>({
  id: j.nullable(j.id)((it) => it.id, 'null if the check run could not be started.'),
  agent_id: j.id((it) => it.agentId),
  environment: j.nullable(j.text)((it) => it.environment),
  agent_version_id: j.nullable(j.id)((it) => it.versionId, 'As the input; null if Bland chose it.'),
  started: j.flag((it) => it.isOwn, 'Whether this step started the check run.'),
  status: j.nullable(j.text)((it) => it.run?.status, 'The last that Bland gave; null without an answer.'),
  overall_passed: j.nullable(j.flag)((it) => it.run?.overallPassed),
  simulation_set_id: j.nullable(j.id)((it) => it.run?.setId, 'The set that Bland names.'),
  created_at: j.nullable(j.date)((it) => isoTime(it.run?.createdAt), 'ISO 8601 in UTC.'),
  completed_at: j.nullable(j.date)((it) => isoTime(it.run?.completedAt), 'ISO 8601 in UTC.'),
  cancelled: j.nullable(j.flag)(
    (it) => it.wasCancelled,
    'Whether Bland accepted that this step cancels the check run; null if that was not tried.',
  ),
  judges: j.rows(judge)((it) => it.judges, 'Worst first; empty if the check run was not judged.'),
});
