using System.Xml;
using System.Xml.Linq;

namespace ContactTracing.Benchmarks.Inputs.Folders;

/// <summary>What of a project file decides how its sources hang together. Conditions are not evaluated.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument _document;

    private ProjectFile(string path, XDocument document)
    {
        Path = path;
        _document = document;
    }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string AssemblyName => Value("AssemblyName") ?? System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Full paths of the projects that this one refers to.</summary>
    public IEnumerable<string> References => Includes("ProjectReference")
        .Select(include => include.Replace('\\', '/').Replace("$(MSBuildThisFileDirectory)", Folder + "/", StringComparison.Ordinal))
        .Where(include => !include.Contains("$(", StringComparison.Ordinal))
        .Select(include => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, include)));

    /// <summary>The assemblies that may see what is internal.</summary>
    public IEnumerable<string> Friends => Includes("InternalsVisibleTo");

    /// <summary>Null when the file cannot be read as XML: a broken project must not keep the others from being measured.</summary>
    public static ProjectFile? TryRead(string path)
    {
        try
        {
            return new ProjectFile(System.IO.Path.GetFullPath(path), XDocument.Load(path));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Project files written for older tools put everything into a namespace.
    private IEnumerable<string> Includes(string item) => _document.Descendants()
        .Where(element => element.Name.LocalName == item)
        .Select(element => (string?)element.Attribute("Include"))
        .OfType<string>();

    private string? Value(string property)
    {
        var value = _document.Descendants().LastOrDefault(element => element.Name.LocalName == property)?.Value.Trim();
        return string.IsNullOrEmpty(value) || value.Contains("$(", StringComparison.Ordinal) ? null : value;
    }
}
