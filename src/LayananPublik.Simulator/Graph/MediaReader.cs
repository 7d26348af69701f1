using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Graph;

/// <summary>The file a message refers to: an uploaded media id of the right kind, or a public link.</summary>
public sealed class MediaReader(GudangMedia store)
{
    internal BerkasPonsel Read(Param part, string type)
    {
        var name = part["filename"] is { Given: true } filename ? filename.Text(240) : "Untitled";
        if (part["id"].Given)
        {
            var id = part["id"].Raw();
            var file = store.Cari(id) ?? throw GraphException.UnknownObject(id);
            MediaRules.CheckUse(type, file.Mime, file.Ukuran);
            return new BerkasPonsel(type == "document" ? name : file.Nama, file.Mime, file.Ukuran, id);
        }
        var link = part["link"].Given ? part["link"].Raw() : throw GraphException.Missing($"{part.Path}['id']");
        return Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new BerkasPonsel(name, "application/octet-stream", 0, null, link)
            : throw GraphException.Invalid($"{part.Path}['link'] is not a valid URI");
    }
}
