using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

// Which photo shows what: asked when unsure, put right when the citizen says so.
public sealed partial class Pengajuan
{
    /// <summary>The answer to "what does this photo show", tapped; also on an older bubble.</summary>
    public void JawabJenis(Obrolan o, Permohonan p, int berkasId, string dok)
    {
        if (p.Berkas.FirstOrDefault(b => b.Id == berkasId && b.Putusan == Putusan.Belum) is { } foto && p.Syarat().FirstOrDefault(s => s.Syarat.Dok == dok).Syarat is { } syarat) Pilah(o, p, foto, new(syarat, syarat.Nama, true));
        else Tanya(o, p);
    }

    /// <summary>"1", "kk", "itu KK bukan KTP", "foto 2 itu KK": false when the words speak of no document.</summary>
    bool PilahUlang(Obrolan o, Permohonan p, string teks)
    {
        var belum = p.BelumDipilah();
        if (belum.Count > 0 && Pemahaman.PilihanNomor(teks) is { } nomor)
        {
            var calon = KalimatBerkas.Calon(p);
            if (nomor < 1 || nomor > calon.Count) return false;
            Pilah(o, p, belum[0], new(calon[nomor - 1], calon[nomor - 1].Nama, true));
            return true;
        }
        var m = Ralat().Match(Pemahaman.Polos(teks));
        var (yang, bukan) = m.Success ? (m.Groups["yang"].Value, m.Groups["bukan"].Value) : (belum.Count > 0 ? Pemahaman.Polos(teks) : "", "");
        if (PilihSyarat.Disebut(p, yang) is not { } tujuan || Dimaksud(p, belum, bukan, m.Groups["ke"].Value) is not { } foto) return false;
        Pilah(o, p, foto, tujuan);
        return true;
    }

    /// <summary>The photo that is spoken of: the one asked about, the one filed as what it is not, the one of that place, else the last.</summary>
    static Berkas? Dimaksud(Permohonan p, IReadOnlyList<Berkas> belum, string bukan, string ke)
    {
        var sah = p.Berkas.Where(b => b.Putusan == Putusan.Belum).OrderBy(b => b.Id).ToList();
        if (ke.Length > 0) return int.TryParse(ke, out var urut) && urut >= 1 && urut <= sah.Count ? sah[urut - 1] : null;
        if (PilihSyarat.Disebut(p, bukan) is { } salah) return sah.LastOrDefault(b => b.Dok == salah.Syarat.Dok);
        return belum.Count > 0 ? belum[0] : sah.LastOrDefault();
    }

    void Pilah(Obrolan o, Permohonan p, Berkas foto, TujuanBerkas tujuan)
    {
        p.PindahkanBerkas(foto, tujuan.Syarat.Dok, tujuan.Nama);
        // The last one left and the last one asked for belong together.
        if (p.BelumDipilah() is [var sisa] && p.BerkasDiminta() is [var kurang]) p.PindahkanBerkas(sisa, kurang.Dok, kurang.Nama);
        pendaftaran.Kabarkan(p, o.Db);
        Tanya(o, p, $"Baik, *{foto.Nama}* sudah kami catat.\n", lanjutan: true);
    }

    [GeneratedRegex(@"^(?:(?:foto|gambar|berkas|dokumen)\s+(?:ke\s*)?(?<ke>[0-9]{1,2})\s+)?(?:maaf |eh |salah )?(?:yang\s+)?(?:(?:itu|tadi|ini|barusan|terakhir)\s+)+(?:foto\s+)?(?<yang>.+?)(?:\s+bukan\s+(?<bukan>.+))?$")]
    private static partial Regex Ralat();
}
