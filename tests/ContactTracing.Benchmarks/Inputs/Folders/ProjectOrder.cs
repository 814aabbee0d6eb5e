namespace ContactTracing.Benchmarks.Inputs.Folders;

/// <summary>Brings projects into an order in which each stands after those it refers to.</summary>
internal static class ProjectOrder
{
    /// <summary>Projects that refer to each other in a circle, which no build accepts, come in the order of their paths.</summary>
    public static IReadOnlyList<ProjectFile> Sort(IEnumerable<ProjectFile> files)
    {
        var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var sorted = new List<ProjectFile>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in byPath.Keys.Order(StringComparer.Ordinal))
        {
            Visit(path);
        }

        return sorted;

        void Visit(string path)
        {
            if (!byPath.TryGetValue(path, out var file) || !visited.Add(path))
            {
                return;
            }

            foreach (var reference in file.References)
            {
                Visit(reference);
            }

            sorted.Add(file);
        }
    }

    /// <summary>The paths of all projects that one sees: what it refers to, and what those refer to.</summary>
    public static IReadOnlyCollection<string> AllReferences(ProjectFile project, IReadOnlyCollection<ProjectFile> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var left = new Queue<string>(project.References);
        while (left.TryDequeue(out var path))
        {
            if (seen.Add(path) && files.FirstOrDefault(file => file.Path == path) is { } file)
            {
                foreach (var reference in file.References)
                {
                    left.Enqueue(reference);
                }
            }
        }

        return seen;
    }
}
