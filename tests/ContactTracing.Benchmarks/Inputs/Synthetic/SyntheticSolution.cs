using System.Collections.Immutable;
using ContactTracing.Benchmarks.Inputs.Synthetic.Templates;
using ContactTracing.Benchmarks.Subjects;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Inputs.Synthetic;

/// <summary>
/// A solution in the shape of a service: a project of common types, and projects of features with controllers, services,
/// repositories, requests and responses. The same number of lines asked for gives the same text, on every machine.
/// </summary>
internal static class SyntheticSolution
{
    private const int LinesOfOneProject = 30_000;

    /// <summary>At least so many lines, and at most one module more.</summary>
    public static SourceSolution Create(int lines, SyntheticVariant variant)
    {
        var annotations = new Annotations(variant);
        var package = variant == SyntheticVariant.WithoutPackage ? [] : ImmutableArray.Create(HostReferences.DataProtection);
        var references = HostReferences.Framework.AddRange(package);
        var domain = Generate(new SourceProject("Clinic.Domain", DomainFiles(annotations), references), variant);
        var projects = ImmutableArray.CreateBuilder<SourceProject>();
        projects.Add(domain);

        references = references.Add(domain.ToReference());
        var module = 0;
        for (var left = lines - domain.Lines; left > 0; left -= projects[^1].Lines)
        {
            var name = $"Features{projects.Count}";
            var files = FeatureFiles(name, annotations, Math.Min(left, LinesOfOneProject), ref module);
            projects.Add(Generate(new SourceProject($"Clinic.{name}", files, references), variant));
        }

        return new SourceSolution(Describe(variant), projects.ToImmutable());
    }

    private static ImmutableArray<SourceFile> DomainFiles(Annotations annotations) =>
    [
        UsingsTemplate.File("Domain", annotations, domain: false),
        SourceFile.Of("Domain/Common.cs", CommonTemplate.Text(annotations)),
        SourceFile.Of("Domain/Compliance.cs", ComplianceTemplate.Text),
        .. Persons.Names.Select(person => SourceFile.Of($"Domain/{person}.cs", PersonTemplate.Text(person, annotations))),
    ];

    private static ImmutableArray<SourceFile> FeatureFiles(string project, Annotations annotations, int lines, ref int index)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        files.Add(UsingsTemplate.File(project, annotations, domain: true));
        List<Module> modules = [];
        for (var written = files[0].Lines; written < lines;)
        {
            var module = new Module(index++, project);
            var added = ModuleFiles.Of(module, annotations).ToList();
            modules.Add(module);
            files.AddRange(added);
            written += added.Sum(file => file.Lines);
        }

        return files.ToImmutable();
    }

    // What the package generates is part of what its user compiles.
    private static SourceProject Generate(SourceProject project, SyntheticVariant variant) =>
        variant == SyntheticVariant.WithoutPackage ? project : project.WithGeneratedFiles();

    private static string Describe(SyntheticVariant variant) => variant switch
    {
        SyntheticVariant.WithoutPackage => "synthetic, package not referenced",
        SyntheticVariant.WithoutAnnotations => "synthetic, nothing annotated",
        _ => $"synthetic, {Persons.Names.Count * Persons.ClassifiedMembersEach} classified members",
    };
}
