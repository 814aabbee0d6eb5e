using System.Xml;
using System.Xml.Linq;

namespace ContactTracing.Benchmarks.Inputs.Folders;

/// <summary>
/// What of a project file, and of the common files in the folders above it, decides how its sources hang together.
/// Conditions are not evaluated.
/// </summary>
internal sealed class ProjectFile
{
    private static readonly string[] CommonFiles = ["Directory.Build.props", "Directory.Build.targets"];

    private readonly IReadOnlyList<(string Folder, XDocument Document)> _documents;

    private ProjectFile(string path, IReadOnlyList<(string Folder, XDocument Document)> documents)
    {
        Path = path;
        _documents = documents;
    }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string AssemblyName => _documents[0].Document.Descendants()
        .Where(element => element.Name.LocalName == nameof(AssemblyName))
        .Select(element => element.Value.Trim())
        .LastOrDefault(name => name.Length > 0 && !name.Contains("$(", StringComparison.Ordinal))
        ?? System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Full paths of the projects that this one refers to.</summary>
    public IEnumerable<string> References =>
        from item in Items("ProjectReference")
        let include = item.Include.Replace('\\', '/').Replace("$(MSBuildThisFileDirectory)", item.Folder + "/", StringComparison.Ordinal)
        where !include.Contains("$(", StringComparison.Ordinal)
        select System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, include));

    /// <summary>The assemblies that may see what is internal.</summary>
    public IEnumerable<string> Friends => Items("InternalsVisibleTo").Select(item => item.Include);

    /// <summary>Namespaces, and types after <c>static</c>, that every source of the project uses.</summary>
    public IEnumerable<string> Usings => Items("Using")
        .Select(item => (string?)item.Element.Attribute("Static") == "true" ? $"static {item.Include}" : item.Include);

    /// <summary>Null when a file cannot be read as XML: a broken project must not keep the others from being measured.</summary>
    public static ProjectFile? TryRead(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            return new ProjectFile(full, [.. Documents(full).Select(file => (System.IO.Path.GetDirectoryName(file)!, XDocument.Load(file)))]);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Documents(string project)
    {
        yield return project;
        for (var folder = System.IO.Path.GetDirectoryName(project); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            foreach (var file in CommonFiles.Select(name => System.IO.Path.Combine(folder, name)).Where(File.Exists))
            {
                yield return file;
            }
        }
    }

    // Project files written for older tools put everything into a namespace.
    private IEnumerable<(string Folder, XElement Element, string Include)> Items(string kind) =>
        from file in _documents
        from element in file.Document.Descendants()
        where element.Name.LocalName == kind
        let include = (string?)element.Attribute("Include")
        where include is not null
        select (file.Folder, element, include);
}
