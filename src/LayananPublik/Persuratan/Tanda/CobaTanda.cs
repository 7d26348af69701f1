using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pades;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan.Tanda.Bsre;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>A test sheet that was signed, and what a reader of PDF will say of it.</summary>
public sealed record HasilCoba(byte[] Pdf, IReadOnlyList<string> Kalimat);

/// <summary>Tries a way of signing on a test sheet, so that nobody finds out on a citizen's letter.</summary>
public sealed class CobaTanda(IDbContextFactory<LayananDb> dbs, IEnumerable<IPenandatangan> penanda, KlienBsre bsre, StempelWaktu stempel, TimeProvider jam)
{
    public async Task<Hasil<HasilCoba>> TandatanganiAsync(int pejabatId, CaraTanda cara, string sandi, PetugasAktif oleh, CancellationToken ct)
    {
        if (await PejabatAsync(pejabatId, oleh, ct) is not { } p) return Hasil.Ditolak("Pejabat ini tidak ada di lingkup Anda. Muat ulang.");
        var pada = jam.GetUtcNow();
        var lembar = CetakPdf.Cetak(Lembar(p, cara, pada), pada);
        var hasil = await penanda.Single(x => x.Cara == cara).TandatanganiAsync(lembar, new(p.UnitKerjaId, p.Id, p.Nama, p.Sebutan, "Uji tanda tangan", p.UnitKerja.TempatSurat, pada, sandi, null), ct);
        if (hasil.Nilai is not { } pdf) return hasil.TanpaNilai;
        var bacaan = Bacaan(pdf, new JamKantor(jam, p.UnitKerja.ZonaWaktu));
        if (cara == CaraTanda.TteBsre && await bsre.PeriksaAsync(pdf, ct) is { } kesimpulan) bacaan.Add($"Menurut BSrE sendiri: {kesimpulan}.");
        return Hasil.Dengan(new HasilCoba(pdf, bacaan));
    }

    public async Task<Hasil<StatusBsre>> StatusBsreAsync(int pejabatId, PetugasAktif oleh, CancellationToken ct) =>
        await PejabatAsync(pejabatId, oleh, ct) switch
        {
            null => Hasil.Ditolak("Pejabat ini tidak ada di lingkup Anda. Muat ulang."),
            { NikBsre: null } => Hasil.Ditolak("NIK pejabat ini untuk BSrE belum diisi."),
            { NikBsre: { } nik } => await bsre.StatusAsync(nik, ct)
        };

    /// <summary>Asks the authority for one timestamp, over nothing.</summary>
    public async Task<Hasil<string>> StempelAsync(string alamat, PetugasAktif admin, CancellationToken ct)
    {
        if (!admin.Boleh(Izin.KelolaKantor)) return Hasil.Ditolak("Hanya admin kantor yang dapat menguji stempel waktu.");
        if (alamat.Trim().Length == 0) return Hasil.Ditolak("Isi alamat layanan stempel waktu dahulu.");
        if (MejaKunci.TolakAlamat(alamat) is { } tolak) return Hasil.Ditolak(tolak);
        using var rsa = RSA.Create(2048);
        using var sementara = new CertificateRequest("CN=Uji", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(jam.GetUtcNow().AddDays(-1), jam.GetUtcNow().AddDays(1));
        var cms = new SignedCms(new ContentInfo("uji"u8.ToArray()), detached: true);
        cms.ComputeSignature(new CmsSigner(sementara) { DigestAlgorithm = CadesSignature.Sha256, IncludeOption = X509IncludeOption.EndCertOnly });
        return await stempel.BubuhkanAsync(cms, alamat.Trim(), ct)
            ? Hasil.Dengan("Layanan stempel waktu menjawab dengan stempel yang sah.")
            : Hasil.Ditolak("Layanan stempel waktu tidak memberi stempel yang dapat dipakai. Periksa alamatnya dan jaringan peladen.");
    }

    async Task<Pejabat?> PejabatAsync(int id, PetugasAktif oleh, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (jalur, akun, admin) = (oleh.Jalur, oleh.Id, oleh.Boleh(Izin.KelolaKantor));
        return await db.Pejabat.AsNoTracking().Include(p => p.UnitKerja).SingleOrDefaultAsync(p => p.Id == id && p.UnitKerja.Jalur.StartsWith(jalur) && (admin || p.PetugasId == akun), ct);
    }

    static List<string> Bacaan(byte[] pdf, JamKantor kantor)
    {
        var tanda = PdfSignatures.Read(pdf)[^1];
        var s = tanda.Signer;
        return
        [
            $"Ditandatangani oleh {s?.GetNameInfo(X509NameType.SimpleName, forIssuer: false)}; sertifikatnya dari {s?.GetNameInfo(X509NameType.SimpleName, forIssuer: true)}.",
            "Tanda tangan sah dan meliputi seluruh dokumen; perubahan apa pun sesudahnya akan terlihat.",
            tanda.Timestamp is { } saat ? $"Waktunya dijamin {tanda.TimestampAuthority}: {kantor.Lengkap(saat)}." : "Tanpa stempel waktu: pembaca PDF hanya tahu waktu menurut peladen kantor.",
            $"Berlaku sampai {(s is null ? "" : kantor.Tanggal(new DateTimeOffset(s.NotAfter).ToUniversalTime()))}. Pembaca PDF menyebutnya terpercaya hanya bila mempercayai penerbitnya."
        ];
    }

    static Naskah Lembar(Pejabat p, CaraTanda cara, DateTimeOffset pada) => new()
    {
        Kop = new(p.UnitKerja.Kop),
        Judul = "LEMBAR UJI TANDA TANGAN",
        Nomor = "UJI",
        Isi = [new Paragraf(["Lembar ini hanya untuk menguji tanda tangan elektronik dan tidak berlaku sebagai surat."])],
        Ttd = new() { Tempat = p.UnitKerja.TempatSurat, Tanggal = new JamKantor(TimeProvider.System, p.UnitKerja.ZonaWaktu).Tanggal(pada), Jabatan = [p.Sebutan + ","], Nama = p.Nama, Pangkat = p.Pangkat, Nip = p.Nip.Length == 0 ? null : p.Nip, Cara = cara }
    };
}
