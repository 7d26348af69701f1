using System.Buffers.Binary;
using System.Text;

namespace LayananPublik.KotakMasuk;

/// <summary>A box of the family of formats that phones use for video and for HEIC: four letters, a length, and often further boxes inside.</summary>
readonly record struct KotakIso(string Jenis, int Mulai, int Isi, int Sampai)
{
    const int Terbanyak = 10_000;

    /// <summary>The boxes that follow each other in this stretch; a broken one ends the list.</summary>
    public static List<KotakIso> Daftar(byte[] isi, int mulai, int sampai)
    {
        var hasil = new List<KotakIso>();
        for (long letak = mulai; sampai - letak >= 8 && hasil.Count < Terbanyak;)
        {
            var awal = (int)letak;
            long panjang = BinaryPrimitives.ReadUInt32BigEndian(isi.AsSpan(awal));
            var kepala = 8;
            if (panjang == 1 && sampai - letak >= 16) (panjang, kepala) = ((long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(isi.AsSpan(awal + 8)), long.MaxValue), 16);
            if (panjang == 0) panjang = sampai - letak;
            if (panjang < kepala || panjang > sampai - letak) break;
            hasil.Add(new(Encoding.Latin1.GetString(isi, awal + 4, 4), awal, awal + kepala, (int)(letak + panjang)));
            letak += panjang;
        }
        return hasil;
    }

    public List<KotakIso> Anak(byte[] isi, int lewati = 0) => Isi + lewati <= Sampai ? Daftar(isi, Isi + lewati, Sampai) : [];
}

/// <summary>Video and sound: place and other notes are overwritten where they stand, so that no offset moves.</summary>
static class VideoIso
{
    public static HasilAmbil Periksa(byte[] isi, string mime)
    {
        byte[]? salinan = null;
        foreach (var k in KotakIso.Daftar(isi, 0, isi.Length).SelectMany(k => Keterangan(isi, k, 0)).ToList())
        {
            salinan ??= [.. isi];
            "free"u8.CopyTo(salinan.AsSpan(k.Mulai + 4));
            salinan.AsSpan(k.Isi, k.Sampai - k.Isi).Clear();
        }
        return HasilAmbil.Terima(isi, mime, salinan);
    }

    static IEnumerable<KotakIso> Keterangan(byte[] isi, KotakIso k, int dalam)
    {
        if (k.Jenis is "udta" or "meta" or "uuid") return [k];
        return k.Jenis is "moov" or "trak" && dalam < 4 ? k.Anak(isi).SelectMany(a => Keterangan(isi, a, dalam + 1)) : [];
    }
}

/// <summary>HEIC and AVIF: the camera's notes are an item of their own, found by two tables and overwritten where they stand.</summary>
static class FotoIso
{
    public static HasilAmbil Periksa(byte[] isi, string mime)
    {
        var meta = KotakIso.Daftar(isi, 0, isi.Length).Find(k => k.Jenis == "meta");
        if (meta.Jenis is null) return UkuranGambar.Rusak;
        var anak = meta.Anak(isi, lewati: 4);
        var (lebar, tinggi) = Ukuran(isi, anak);
        if (UkuranGambar.Periksa(lebar, tinggi, isi.Length) is { } ditolak) return ditolak;
        var catatan = Catatan(isi, anak);
        if (catatan.Count == 0) return HasilAmbil.Terima(isi, mime);
        return Letak(isi, anak, catatan) is { } letak ? HasilAmbil.Terima(isi, mime, Hapus(isi, letak))
            : HasilAmbil.Tolak("Foto itu tidak dapat kami olah. Kirim sebagai foto biasa (JPG).");
    }

    static byte[] Hapus(byte[] isi, List<(int Mulai, int Panjang)> letak)
    {
        byte[] salinan = [.. isi];
        foreach (var (mulai, panjang) in letak) salinan.AsSpan(mulai, panjang).Clear();
        return salinan;
    }

    static (long, long) Ukuran(byte[] isi, List<KotakIso> anak)
    {
        var (lebar, tinggi) = (0L, 0L);
        foreach (var k in anak.Where(k => k.Jenis == "iprp").SelectMany(k => k.Anak(isi)).Where(k => k.Jenis == "ipco").SelectMany(k => k.Anak(isi)).Where(k => k.Jenis == "ispe" && k.Sampai - k.Isi >= 12))
        {
            var b = new Bait(isi.AsSpan(k.Isi + 4, 8));
            (lebar, tinggi) = (Math.Max(lebar, b.Empat()), Math.Max(tinggi, b.Empat()));
        }
        return (lebar, tinggi);
    }

    /// <summary>Ids of the items that hold EXIF or XMP.</summary>
    static HashSet<long> Catatan(byte[] isi, List<KotakIso> anak)
    {
        var hasil = new HashSet<long>();
        foreach (var iinf in anak.Where(k => k.Jenis == "iinf" && k.Sampai - k.Isi >= 6))
            foreach (var infe in iinf.Anak(isi, lewati: isi[iinf.Isi] == 0 ? 6 : 8).Where(k => k.Jenis == "infe"))
            {
                var b = new Bait(isi.AsSpan(infe.Isi, infe.Sampai - infe.Isi));
                var versi = b.Satu();
                b.Ambil(3);
                if (versi < 2) continue;
                long id = versi == 2 ? b.Dua() : b.Empat();
                b.Dua();
                var jenis = b.Ambil(4);
                if (jenis.SequenceEqual("Exif"u8) || jenis.SequenceEqual("mime"u8)) hasil.Add(id);
            }
        return hasil;
    }

    /// <summary>Where their bytes stand in the file; null when the table names a place that cannot be followed.</summary>
    static List<(int Mulai, int Panjang)>? Letak(byte[] isi, List<KotakIso> anak, HashSet<long> cari)
    {
        var hasil = new List<(int, int)>();
        var ditemukan = new HashSet<long>();
        foreach (var iloc in anak.Where(k => k.Jenis == "iloc"))
        {
            var b = new Bait(isi.AsSpan(iloc.Isi, iloc.Sampai - iloc.Isi));
            var versi = b.Satu();
            b.Ambil(3);
            var (lebar1, lebar2) = (b.Satu(), b.Satu());
            var idat = anak.Find(k => k.Jenis == "idat");
            for (long sisa = versi < 2 ? b.Dua() : (int)Math.Min(b.Empat(), int.MaxValue); sisa > 0 && !b.Habis; sisa--)
            {
                long id = versi < 2 ? b.Dua() : (long)b.Empat();
                var cara = versi == 0 ? 0 : b.Dua() & 15;
                b.Dua();
                var dasar = b.Angka(lebar2 >> 4);
                for (var potong = b.Dua(); potong > 0 && !b.Habis; potong--)
                {
                    if (versi > 0) b.Angka(lebar2 & 15);
                    var (geser, panjang) = (b.Angka(lebar1 >> 4), b.Angka(lebar1 & 15));
                    if (!cari.Contains(id)) continue;
                    if (cara > 1 || (cara == 1 && idat.Jenis is null)) return null;
                    var mulai = (cara == 1 ? idat.Isi : 0) + Math.Min(dasar, int.MaxValue) + Math.Min(geser, int.MaxValue);
                    if (panjang <= 0 || panjang > isi.Length || mulai > isi.Length - panjang) return null;
                    hasil.Add(((int)mulai, (int)panjang));
                    ditemukan.Add(id);
                }
            }
            if (b.Habis) return null;
        }
        return ditemukan.SetEquals(cari) ? hasil : null;
    }
}
