// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/library_commands.h"

#include "app/cli/messages.h"
#include "core/pipeline/rule_examples.h"
#include "core/pipeline/trigger_examples.h"

#include <cstdio>

namespace dateline::cli {

ExitCode runCheckResources()
{
    const auto packs = loadLanguagePacks(ResourceRoots::standard());
    if (!packs) {
        printMessage(packs.error());
        return Failed;
    }
    bool sound = true;
    for (const auto &[code, pack] : *packs) {
        const auto report = [&sound](const std::vector<Error> &errors) {
            for (const Error &error : errors)
                printMessage(error);
            sound = sound && errors.empty();
            return errors.size();
        };
        if (const Status size = pack->temporal().automaton().checkSize(); !size)
            report({size.error()});
        const auto &rules = pack->temporal().rules().rules;
        std::size_t examples = 0;
        for (const TimeRule &rule : rules)
            examples += rule.examples.size();
        std::printf("%s: %zu time rules with %zu examples, %zu mistakes\n", code.c_str(), rules.size(), examples,
                    report(checkRuleExamples(*pack)));
        std::printf("%s: %zu examples of event triggers, %zu mistakes\n", code.c_str(),
                    pack->events().examples().size(), report(checkTriggerExamples(*pack)));
    }
    return sound ? Done : Failed;
}

} // namespace dateline::cli
