using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ContactTracing.Analyzers.Rules;

/// <summary>What can be said of a justification without understanding it: whether there is anything to understand.</summary>
/// <param name="text">The text as written; null when the argument is null.</param>
/// <param name="names">Names that the declaration states elsewhere.</param>
internal sealed class Justification(string? text, IEnumerable<string> names)
{
    private const int LeastWords = 3;

    private static readonly ImmutableHashSet<string> Placeholders = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "todo", "tbd", "fixme", "xxx", "pending", "enattente", "test", "tests", "na", "none", "nothing", "dummy", "placeholder", "foobar", "loremipsum",
        "aucun", "aucune", "neant", "sansobjet", "adefinir", "acompleter", "aremplir", "afaire",
        "tobedefined", "tobedone", "tobecompleted", "tobefilledin", "tobedetermined", "fillmein", "fillthisin", "justification", "motif");

    // What an author leaves to find the place again. In capitals only: "todo" is a Spanish word.
    private static readonly ImmutableHashSet<string> Markers =
        ImmutableHashSet.Create(StringComparer.Ordinal, "TODO", "TBD", "FIXME", "XXX");

    /// <summary>The text without the blanks around it.</summary>
    public string Text { get; } = text?.Trim() ?? "";

    /// <summary>What is wrong, or null. The names are those of the messages.</summary>
    public JustificationFault? Fault
    {
        get
        {
            if (!Text.Any(char.IsLetterOrDigit))
            {
                return JustificationFault.Missing;
            }

            if (IsPlaceholder())
            {
                return JustificationFault.Placeholder;
            }

            if (RepeatsNames())
            {
                return JustificationFault.RepeatsName;
            }

            return Words.CountDistinct(Text) < LeastWords ? JustificationFault.TooShort : null;
        }
    }

    private bool IsPlaceholder()
    {
        var words = Words.Split(Text).ToImmutableArray();
        return words.Any(Markers.Contains)
            || (words.Length > 0 && Text.StartsWith(words[0] + ":", StringComparison.Ordinal) && Placeholders.Contains(Squeeze(words[0])))
            || Placeholders.Contains(Squeeze(Text))
            || words.All(static w => Placeholders.Contains(Squeeze(w)));
    }

    // "Guidance and follow-up", "guidanceAndFollowUp" and "CALL CONTACT (Guidance and follow-up)" all say what code says.
    private bool RepeatsNames()
    {
        var rest = Squeeze(Text);
        var known = names.SelectMany(Variants).Select(Squeeze).Where(static n => n.Length > 0).Distinct(StringComparer.Ordinal)
            .OrderByDescending(static n => n.Length).ToImmutableArray();
        while (rest.Length > 0)
        {
            var name = known.FirstOrDefault(n => rest.StartsWith(n, StringComparison.Ordinal));
            if (name is null)
            {
                return false;
            }

            rest = rest.Substring(name.Length);
        }

        return true;
    }

    private static IEnumerable<string> Variants(string name)
    {
        yield return name;
        if (name.EndsWith("Async", StringComparison.Ordinal))
        {
            yield return name.Substring(0, name.Length - "Async".Length);
        }
    }

    // Letters and digits only, without case and accents: "À définir…" and "a definir" are one text.
    private static string Squeeze(string value)
    {
        var squeezed = new StringBuilder(value.Length);
        foreach (var c in Decomposed(value))
        {
            if (char.IsLetterOrDigit(c))
            {
                squeezed.Append(char.ToLower(c, CultureInfo.InvariantCulture));
            }
        }

        return squeezed.ToString();
    }

    private static string Decomposed(string value)
    {
        try
        {
            return value.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair, written as an escape: no letter, and no reason to end the build.
            return value;
        }
    }
}

/// <summary>Why a justification justifies nothing.</summary>
internal enum JustificationFault
{
    Missing,
    Placeholder,
    RepeatsName,
    TooShort,
}
