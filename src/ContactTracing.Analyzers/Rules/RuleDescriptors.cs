using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Resources;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

/// <summary>
/// The descriptors of all rules, one partial file per band. They are fields, because release tracking does not see properties.
/// Texts come from <c>Resources/&lt;Band&gt;.resx</c> and its French satellite: <c>CTnnnn_Title</c>, <c>_Message</c>, <c>_Description</c>.
/// </summary>
internal static partial class RuleDescriptors
{
    private const string CategoryPrefix = "ContactTracing.";

    // Relative to the root of the repository and of the package: the pages travel with both.
    private const string HelpPages = "docs/rules/";

    /// <summary>The sentence <c>CTnnnn_&lt;cause&gt;</c> of a rule that has one for each of its causes.</summary>
    public static LocalizableString Message(this DiagnosticDescriptor rule, string cause, params object[] arguments) =>
        new RuleMessage(ResourcesOf(rule.Category), rule.Id + "_" + cause, arguments);

    /// <summary>The rule of an identifier; null for one that this version does not know.</summary>
    public static DiagnosticDescriptor? Find(string id) => ById.Rules.TryGetValue(id, out var rule) ? rule : null;

    private static DiagnosticDescriptor Rule(string id, string category, DiagnosticSeverity severity)
    {
        var resources = ResourcesOf(category);
        return new DiagnosticDescriptor(
            id,
            Text(resources, id + "_Title"),
            Text(resources, id + "_Message"),
            category,
            severity,
            isEnabledByDefault: true,
            Text(resources, id + "_Description"),
            HelpPages + id + ".md");
    }

    private static LocalizableResourceString Text(ResourceManager resources, string name) =>
        new(name, resources, typeof(RuleDescriptors));

    // Not a static field: the fields of the other partial files may be initialised before it.
    private static ResourceManager ResourcesOf(string category) =>
        ResourceManagers.ByCategory.GetOrAdd(category, static c => new ResourceManager(
            "ContactTracing.Analyzers.Resources." + c.Substring(CategoryPrefix.Length),
            typeof(RuleDescriptors).Assembly));

    private static class ById
    {
        // By reflection, so that no list has to name every rule once more.
        public static readonly ImmutableDictionary<string, DiagnosticDescriptor> Rules = typeof(RuleDescriptors).GetFields()
            .Select(static f => f.GetValue(null)).OfType<DiagnosticDescriptor>().ToImmutableDictionary(static r => r.Id);
    }

    private static class ResourceManagers
    {
        public static readonly ConcurrentDictionary<string, ResourceManager> ByCategory = new();
    }
}
