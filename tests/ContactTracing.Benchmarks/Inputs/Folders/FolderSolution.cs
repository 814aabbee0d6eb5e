using System.Collections.Immutable;
using ContactTracing.Benchmarks.Subjects;
using ContactTracing.DataProtection;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Inputs.Folders;

/// <summary>
/// Any folder of C#, loaded loosely: a compilation for each project file in it, or one for all sources where there is none.
/// Packages that this program does not have are missing, and the errors that follow are tolerated and counted. The library of
/// attributes is referenced, as after its installation; without it no rule would run.
/// </summary>
internal static class FolderSolution
{
    // Code that holds the library itself is not given a second one.
    private static readonly string LibraryName = typeof(HealthDataAttribute).Assembly.GetName().Name!;
    private static readonly ImmutableArray<MetadataReference> Installed = HostReferences.Framework.Add(HostReferences.DataProtection);

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SourceSolution Load(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException(root);
        }

        var sources = SourceFolder.Read(root);
        var files = SourceFolder.Files(root, "*.csproj").Select(ProjectFile.TryRead).OfType<ProjectFile>().ToList();
        var projects = files.Count == 0
            ? [new SourceProject(Path.GetFileName(root), sources.Add(SourceFolder.ImplicitFile()), Installed).WithGeneratedFiles()]
            : Load(root, files, sources);
        return new SourceSolution(Path.GetFileName(root), [.. projects.Where(project => project.Lines > 0)]);
    }

    private static ImmutableArray<SourceProject> Load(string root, List<ProjectFile> files, ImmutableArray<SourceFile> sources)
    {
        var owned = sources.ToLookup(source => Owner(Path.Combine(root, source.Path), files));
        var framework = files.Exists(file => file.AssemblyName == LibraryName) ? HostReferences.Framework : Installed;
        var references = new Dictionary<string, MetadataReference>(StringComparer.Ordinal);
        var loaded = ImmutableArray.CreateBuilder<SourceProject>();
        foreach (var file in ProjectOrder.Sort(files))
        {
            var known = ProjectOrder.AllReferences(file, files).Where(references.ContainsKey).Select(path => references[path]);
            var project = new SourceProject(file.AssemblyName, [.. owned[file], SourceFolder.ImplicitFile(file)], [.. framework, .. known])
                .WithGeneratedFiles();
            loaded.Add(project);
            references[file.Path] = project.ToReference();
        }

        return loaded.ToImmutable();
    }

    // The sources of a project lie in its folder, but not in that of another project below it.
    private static ProjectFile? Owner(string source, List<ProjectFile> files) => files
        .Where(file => source.StartsWith(file.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .MaxBy(file => file.Folder.Length);
}
