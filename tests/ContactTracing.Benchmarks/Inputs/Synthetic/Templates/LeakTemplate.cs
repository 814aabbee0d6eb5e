namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

/// <summary>The mistakes of a busy week: each method discloses once.</summary>
internal static class LeakTemplate
{
    /// <summary>Directly at the sink, without a copy or a call between: found by the simplest analysis.</summary>
    public const int DirectLeaks = 2;

    public static string Text(Module m, Annotations a) =>
        $$"""
        namespace {{m.Namespace}};

        {{a.NeedToKnow}}public sealed class {{m.Name}}Reminder
        {
            private readonly ILogger<{{m.Name}}Reminder> _logger;
            private readonly OperationLog _log;

            public {{m.Name}}Reminder(ILogger<{{m.Name}}Reminder> logger)
            {
                _logger = logger;
                _log = new OperationLog(logger);
            }

            public void Direct({{m.Person}} person) => _logger.LogInformation("Remind {Name}", person.FullName);

            public void DirectHealth({{m.Person}} person) => _logger.LogWarning("Unwell: {Symptoms}", person.Symptoms);

            public void ThroughLocal({{m.Person}} person)
            {
                var line = "Remind " + person.FullName;
                if (person.Calls > 3)
                {
                    line += " again";
                }

                _logger.LogInformation("{Line}", line);
            }

            public void ThroughWrapper({{m.Person}} person) => _log.Info($"Remind {person.Phone}");

            public void ThroughPrivateMethod({{m.Person}} person) => _log.Warn(Describe(person));

            private static string Describe({{m.Person}} person)
            {
                var result = person.Result switch
                {
                    TestResult.Positive => "tested positive",
                    TestResult.Negative => "tested negative",
                    _ => "was not tested",
                };
                return $"{person.Id} {result}";
            }
        }

        """;
}
