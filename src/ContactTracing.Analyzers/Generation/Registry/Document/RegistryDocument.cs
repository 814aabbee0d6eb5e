using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Retention;

namespace ContactTracing.Analyzers.Generation.Registry.Document;

/// <summary>Lays the model out in the types of the runtime library; member names are those of their constructors.</summary>
internal static class RegistryDocument
{
    private const string Library = "global::ContactTracing.DataProtection.";
    private const string Types = Library + "Registry.";

    public const string Root = Types + "ProcessingRegistry";

    public static ObjectNode Of(RegistryModel model) => new(
        Root,
        ("Assembly", new TextNode(model.Assembly)),
        ("Facts", Of(model.Facts)),
        ("RetainedTypes", List("RetainedTypeEntry", model.Entries.RetainedTypes, Of)),
        ("RetentionExemptions", List("RetentionExemptionEntry", model.Entries.RetentionExemptions, Of)),
        ("ClassifiedMembers", List("ClassifiedMemberEntry", model.Entries.ClassifiedMembers, Of)),
        ("AccessPaths", List("AccessPathEntry", model.Entries.AccessPaths, Of)),
        ("DataSubjects", List("DataSubjectEntry", model.Entries.DataSubjects, Of)),
        ("Purposes", List("PurposeEntry", model.Entries.Purposes, Of)));

    private static ObjectNode Of(AssemblyDeclarations facts) => new(
        Types + "AssemblyFacts",
        ("Controllers", Texts(facts.Controllers)),
        ("LegalBases", Texts(facts.LegalBases)),
        ("LegalProfile", new TextNode(facts.LegalProfile)),
        ("LegalTimeZone", new TextNode(facts.LegalTimeZone)),
        ("Retention", facts.Retention is { } terms ? Of(terms) : new NullNode()),
        ("Backups", facts.Backups is { } backups ? Of(backups) : new NullNode()),
        ("RightsChannels", Texts(facts.RightsChannels)),
        ("Purposes", Enums("TracingPurpose", facts.Purposes)));

    private static ObjectNode Of(RetentionTerms terms) => new(
        Types + "RetentionDefault",
        ("Days", new NumberNode(terms.Days)),
        ("Months", MonthsOf(terms)),
        ("Basis", new TextNode(terms.Basis)),
        ("Sunset", new TextNode(terms.Sunset)));

    private static ObjectNode Of(Backups backups) => new(
        Types + "BackupEntry",
        ("Strategy", new EnumNode(Library + "BackupStrategy", backups.Strategy)),
        ("MaxAgeDays", new NumberNode(backups.MaxAgeDays)));

    private static ObjectNode Of(RetainedType retained) => new(
        Types + "RetainedTypeEntry",
        ("Type", new TextNode(retained.Id)),
        ("Days", new NumberNode(retained.Terms.Days)),
        ("Months", MonthsOf(retained.Terms)),
        ("Anchor", new TextNode(retained.Anchor)),
        ("DeleteWhen", new TextNode(retained.Terms.DeleteWhen)),
        ("Basis", new TextNode(retained.Terms.Basis)),
        ("Sunset", new TextNode(retained.Terms.Sunset)),
        ("DeclaredBy", new TextNode(retained.DeclaredBy)));

    private static ObjectNode Of(RetentionExemption exemption) => new(
        Types + "RetentionExemptionEntry",
        ("Type", new TextNode(exemption.Id)),
        ("Reason", new TextNode(exemption.Reason)),
        ("LegalReference", new TextNode(exemption.LegalReference)));

    private static ObjectNode Of(ClassifiedMember member) => new(
        Types + "ClassifiedMemberEntry",
        ("Member", new TextNode(member.Id)),
        ("Classes", Enums("DataClass", member.Classes)),
        ("HealthCategories", Enums("HealthCategory", member.HealthCategories)),
        ("IdentityKinds", Enums("IdentityKind", member.IdentityKinds)),
        ("Reason", new TextNode(member.Reason)));

    private static ObjectNode Of(AccessPath path) => new(
        Types + "AccessPathEntry",
        ("Member", new TextNode(path.Id)),
        ("Justification", new TextNode(path.Justification)),
        ("Purposes", Enums("TracingPurpose", path.Purposes)),
        ("Roles", Texts(path.Roles)),
        ("Categories", Enums("HealthCategory", path.Categories)));

    private static ObjectNode Of(SubjectOfType subject) => new(
        Types + "DataSubjectEntry",
        ("Type", new TextNode(subject.Id)),
        ("Subject", new EnumNode(Library + "DataSubject", subject.Subject)));

    private static ObjectNode Of(PurposesOf limit) => new(
        Types + "PurposeEntry",
        ("Target", new TextNode(limit.Id)),
        ("Purposes", Enums("TracingPurpose", limit.Purposes)));

    private static NumberNode MonthsOf(RetentionTerms terms) => new(terms.Months > 0 ? terms.Months : null);

    private static ListNode List<T>(string type, EquatableArray<T> entries, Func<T, Node> node)
        where T : IEquatable<T> => new(Types + type, entries.Select(node).ToList());

    private static ListNode Texts(EquatableArray<string> texts) =>
        new("string", texts.Select(static t => (Node)new TextNode(t)).ToList());

    private static ListNode Enums(string type, EquatableArray<string> names) =>
        new(Library + type, names.Select(n => (Node)new EnumNode(Library + type, n)).ToList());
}
