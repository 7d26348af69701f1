using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

public enum StatusLampiran { Menunggu, Tersimpan, Ditolak, Kedaluwarsa, Gagal }

/// <summary>The file of a message: fetched from Meta by a retried job (an id lives 7 days, its URL 5 minutes), then kept in the cabinet.</summary>
public sealed class Lampiran : IBersewa
{
    Lampiran() { }

    public int Id { get; private set; }

    public int PesanId { get; private set; }

    public Pesan Pesan { get; private set; } = null!;

    /// <summary>Meta's media id; null for files that officers attach.</summary>
    public string? MediaId { get; private set; }

    /// <summary>Name as sent, cleaned of path characters; shown, never trusted.</summary>
    public string NamaBerkas { get; private set; } = "";

    public string MimeDinyatakan { get; private set; } = "";

    public StatusLampiran Status { get; private set; }

    public int? IsiLemariId { get; private set; }

    public IsiLemari? IsiLemari { get; private set; }

    public int Percobaan { get; private set; }

    public DateTimeOffset BerikutPada { get; private set; }

    public string? PemilikSewa { get; private set; }

    public DateTimeOffset? SewaSampai { get; private set; }

    /// <summary>Why it was refused or could not be fetched, in Indonesian.</summary>
    public string? Galat { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public static Lampiran DariMeta(Pesan pesan, string mediaId, string? namaBerkas, string? mime, DateTimeOffset pada)
    {
        var l = new Lampiran { Pesan = pesan, MediaId = mediaId, NamaBerkas = Rapikan(namaBerkas), MimeDinyatakan = mime ?? "", Pada = pada, BerikutPada = pada };
        pesan.Lampirkan(l);
        return l;
    }

    /// <summary>WhatsApp told of a file that it could not hand over.</summary>
    public static Lampiran TakSampai(Pesan pesan, string? namaBerkas, string? mime, string sebab, DateTimeOffset pada)
    {
        var l = new Lampiran { Pesan = pesan, NamaBerkas = Rapikan(namaBerkas), MimeDinyatakan = mime ?? "", Status = StatusLampiran.Ditolak, Galat = sebab, Pada = pada, BerikutPada = pada };
        pesan.Lampirkan(l);
        return l;
    }

    /// <summary>A file the office sends; it is in the cabinet already.</summary>
    public static Lampiran DariKantor(Pesan pesan, IsiLemari isi, string namaBerkas, DateTimeOffset pada)
    {
        var l = new Lampiran { Pesan = pesan, NamaBerkas = Rapikan(namaBerkas), MimeDinyatakan = isi.Mime, IsiLemari = isi, IsiLemariId = isi.Id, Status = StatusLampiran.Tersimpan, Pada = pada, BerikutPada = pada };
        pesan.Lampirkan(l);
        return l;
    }

    public void Tersimpan(IsiLemari isi) => (IsiLemari, Status, Galat, PemilikSewa, SewaSampai) = (isi, StatusLampiran.Tersimpan, null, null, null);

    public void Tolak(string sebab) => (Status, Galat, PemilikSewa, SewaSampai) = (StatusLampiran.Ditolak, sebab, null, null);

    /// <summary>Tries again with growing pauses until the id has expired after seven days.</summary>
    public void Gagal(string galat, DateTimeOffset pada)
    {
        Percobaan++;
        (Galat, PemilikSewa, SewaSampai) = (galat, null, null);
        if (pada - Pada >= TimeSpan.FromDays(7)) Status = StatusLampiran.Kedaluwarsa;
        else BerikutPada = pada + TimeSpan.FromSeconds(Math.Min(3600, 2 * Math.Pow(2, Percobaan)));
    }

    static string Rapikan(string? nama)
    {
        var bersih = new string([.. (nama ?? "").Where(c => !char.IsControl(c) && c is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|'))]).Trim(' ', '.');
        return bersih.Length > 120 ? bersih[^120..] : bersih;
    }
}
