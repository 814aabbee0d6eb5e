namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

/// <summary>Daily and lawful use of the data of persons: they are called, counted, written to, and logged by their pseudonym.</summary>
internal static class FollowUpTemplate
{
    public static string Text(Module m, Annotations a) => Calls(m, a) + Questions(m) + Details(m);

    private static string Calls(Module m, Annotations a) =>
        $$"""
        namespace {{m.Namespace}};

        {{a.NeedToKnow}}public sealed class {{m.Name}}FollowUp
        {
            private readonly INotifier _notifier;
            private readonly OperationLog _log;
            private readonly ILogger<{{m.Name}}FollowUp> _logger;

            public {{m.Name}}FollowUp(INotifier notifier, ILogger<{{m.Name}}FollowUp> logger)
            {
                _notifier = notifier;
                _logger = logger;
                _log = new OperationLog(logger);
            }

            public async Task<int> CallAsync(IReadOnlyList<{{m.Person}}> persons, DateTimeOffset now, CancellationToken token)
            {
                var called = 0;
                foreach (var person in persons.Where(NeedsCall).OrderBy(p => p.CollectedAt))
                {
                    var letter = Letter(person, now);
                    try
                    {
                        await _notifier.SendAsync(person.Phone, letter, token);
                        person.Calls++;
                        person.LastCallAt = now;
                        called++;
                        _logger.LogInformation("Called {Id} for the {Calls}. time", person.Id, person.Calls);
                    }
                    catch (InvalidOperationException exception)
                    {
                        _log.Failure(exception, $"The call of {person.Id} failed");
                    }
                }

                _log.Info($"{called} of {persons.Count} were called");
                return called;
            }


        """;

    private static string Questions(Module m) =>
        $$"""
            public IReadOnlyDictionary<string, int> PositivesBySite(IEnumerable<{{m.Person}}> persons) => persons
                .Where(person => person.Result == TestResult.Positive)
                .GroupBy(person => person.Site)
                .ToDictionary(group => group.Key, group => group.Count());

            public {{m.Person}}? Find(IReadOnlyList<{{m.Person}}> persons, string phone)
            {
                var wanted = Digits(phone);
                foreach (var person in persons)
                {
                    if (Digits(person.Phone) == wanted)
                    {
                        _logger.LogDebug("Found {Id} among {Count}", person.Id, persons.Count);
                        return person;
                    }
                }

                _logger.LogDebug("Nobody among {Count}", persons.Count);
                return null;
            }

            public bool Register({{m.Person}} person, string result, string? symptoms)
            {
                var known = Enum.TryParse<TestResult>(result, ignoreCase: true, out var parsed);
                if (!known)
                {
                    _log.Warn($"{person.Id} has a result that nobody knows");
                    return false;
                }

                person.Result = parsed;
                person.Symptoms = string.IsNullOrWhiteSpace(symptoms) ? null : symptoms.Trim();
                return true;
            }


        """;

    private static string Details(Module m) =>
        $$"""
            private static bool NeedsCall({{m.Person}} person)
            {
                var isAtRisk = person.Result == TestResult.Positive || person.Symptoms is not null;
                return isAtRisk && person.Calls < {{3 + m.Index % 5}};
            }

            private static string Letter({{m.Person}} person, DateTimeOffset now)
            {
                var age = AgeOf(person, now);
                var text = new StringBuilder();
                text.Append("Dear ").Append(person.FullName).AppendLine(",");
                text.AppendLine(age < 18 ? "please have your parents call us." : "please call us.");
                text.Append("Your result of ").Append(person.CollectedAt.ToString("d", CultureInfo.InvariantCulture));
                text.Append(" is ").Append(person.Result).AppendLine(".");
                if (person.Symptoms is { Length: > 0 } symptoms)
                {
                    text.Append("You told us: ").AppendLine(symptoms);
                }

                return text.ToString();
            }

            private static int AgeOf({{m.Person}} person, DateTimeOffset now)
            {
                var today = DateOnly.FromDateTime(now.Date);
                var age = today.Year - person.BornOn.Year;
                return person.BornOn > today.AddYears(-age) ? age - 1 : age;
            }

            private static string Digits(string phone) => string.Concat(phone.Where(char.IsDigit));
        }

        """;
}
