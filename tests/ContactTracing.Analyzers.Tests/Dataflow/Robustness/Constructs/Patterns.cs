// Every kind of pattern, with classified data on its way to a log.
public sealed class AllPatterns(ILogger logger)
{
    public void Match(object o, IndexCase c, CaseRecord r, int[] numbers, string text)
    {
        if (o is IndexCase { Symptoms: { Length: > 3 } s, Contacts: [var first, .., { Name: var last }] } and not null) { logger.LogInformation(s + first.Name + last); }
        if (c is { IsPositive: true, Notes: ["fever", .. var rest] } whole && rest.Count > 0) { logger.LogInformation(rest[0] + whole.Phone); }
        if (r is (var id, { Length: var length } name, TestResult.Positive or TestResult.Negative, _) and { Ward: not "x" }) { logger.LogInformation("{I} {L} {N}", id, length, name); }
        if (numbers is [] or [1] or [_, > 2 and <= 9, .. [.., 3]] && text is ['a', .. var tail]) { logger.LogInformation(tail); }
        if ((c.Symptoms, c.Result) is ("fever", var result) and var pair) { logger.LogInformation("{R} {P}", result, pair.Symptoms); }
        if (c.OnsetAt is { } onset and { Year: var year }) { logger.LogInformation("{O} {Y}", onset, year); }
        if (!(c is not { Contacts.Count: > 0 } x)) { logger.LogInformation("{X}", x.Symptoms); }
        if (o is string or int or null) { return; }
        var shown = o switch
        {
            IndexCase { Phone: var p } when p.Length > 2 => p,
            Contact k and { Ward: "w" or "v" } => k.Name,
            (int, string) and System.Runtime.CompilerServices.ITuple { Length: 2 } => "two",
            IEnumerable<string> list and (List<string> or string[]) => string.Join(',', list),
            double and (< 35 or > 42.5) => nameof(Double),
            Enum e => e.ToString(),
            char[] and [var head, .. { Length: > 0 } more] => head.ToString() + more,
            var other => other.ToString(),
        };
        logger.LogInformation(shown);
        logger.LogInformation("{C}", c is { Temperature: >= 38.0 } is true ? c.Symptoms : null);
        switch (o) { case IndexCase y: logger.LogInformation(y.Symptoms); break; case (int a, var b) when a > 1: logger.LogInformation("{B}", b); break; case null: break; }
    }
}
