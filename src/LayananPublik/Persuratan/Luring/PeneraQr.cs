using System.Security.Cryptography;
using System.Text;
using LayananPublik.Data;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Makes the address that a letter's QR code holds: the public page by its code, and behind the # what can be checked without a network.</summary>
public sealed class PeneraQr(AlamatKantor alamat, TimeProvider jam)
{
    public string Alamat(KodeVerifikasi kode) => $"{alamat.Publik}/verifikasi/{kode.Nilai}";

    /// <summary>The frozen text with its QR code.</summary>
    public Naskah Tera(Naskah naskah, SiapCetak s, KunciPenerbit kunci)
    {
        var (bahan, nomor, kode) = s;
        var polos = Alamat(kode);
        var muatan = new MuatanLuring(kode.Nilai, bahan.Surat.Cara, bahan.Penerbit.Unit.Id, nomor.Tanggal, bahan.BerlakuSampai, bahan.Surat.KodeLayanan, nomor.Nomor)
        {
            SidikNama = MuatanLuring.SidikDari(kode.Nilai, bahan.NamaPemohon),
            SidikNaskah = SHA256.HashData(Encoding.UTF8.GetBytes((naskah with { Qr = polos }).KeJson()))[..MuatanLuring.PanjangNaskah]
        };
        return naskah with { Qr = $"{polos}#{muatan.Tera(kunci)}" };
    }

    /// <summary>The very first letter makes the office's key, which the caller saves with all else.</summary>
    public async Task<KunciPenerbit> KunciAsync(LayananDb db, CancellationToken ct)
    {
        if (db.KunciPenerbit.Local.FirstOrDefault(k => k.DigantiPada is null) is { } ada) return ada;
        if (await db.KunciPenerbit.Where(k => k.DigantiPada == null).OrderByDescending(k => k.Nomor).FirstOrDefaultAsync(ct) is { } kini) return kini;
        var baru = KunciPenerbit.Buat(1, jam.GetUtcNow());
        db.KunciPenerbit.Add(baru);
        return baru;
    }
}
