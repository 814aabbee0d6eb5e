using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>What a view calls its own parts: names that no member of the record has.</summary>
/// <param name="View">The view in declarations and expressions, without type arguments.</param>
/// <param name="Self">The same with them, as other code refers to it.</param>
/// <param name="Record">The field that holds the record.</param>
/// <param name="Access">The field that holds the opening.</param>
/// <param name="Read">The method that demands and reads.</param>
/// <param name="ToOpen">The method that tells the guard about a record.</param>
/// <param name="Opened">The method that makes views of what the guard opened.</param>
/// <param name="Type">The constant that describes the type.</param>
/// <param name="Members">The class of constants that describe the members.</param>
/// <param name="Derived">For each derived type that is held to something else, the method that tells the guard about one, and the constant that describes it.</param>
internal sealed record EmittedViewNames(
    string View, string Self, string Record, string Access, string Read, string ToOpen, string Opened, string Type, string Members,
    EquatableArray<(string ToOpen, string Type)> Derived)
{
    public string Constructor => View;

    public static EmittedViewNames Of(GuardedViewModel model)
    {
        var taken = new HashSet<string>(
            model.Members.SelectMany(static m => new[] { m.Name, m.ShownName })
                .Concat(model.Type.Declaration.TypeParameters.Select(static p => p.Name.TrimStart('@')))
                .Append(model.Type.Name + model.Suffix),
            StringComparer.Ordinal);
        return new(
            model.Type.SiblingName(model.Suffix),
            model.Type.SiblingReference(model.Suffix),
            Free("record"),
            Free("access"),
            Free("Read"),
            Free("ToOpen"),
            Free("Opened"),
            Free("Type"),
            Free("Members"),
            model.Derived.Select((_, index) => (Free(FormattableString.Invariant($"ToOpen{index + 1}")), Free(FormattableString.Invariant($"Type{index + 1}")))).ToEquatableArray());

        string Free(string name)
        {
            while (!taken.Add(name))
            {
                name += "_";
            }

            return name;
        }
    }
}
