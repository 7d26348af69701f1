using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Pengaduan;

sealed class KategoriAduanConfig : IEntityTypeConfiguration<KategoriAduan>
{
    public void Configure(EntityTypeBuilder<KategoriAduan> e)
    {
        e.Property(x => x.Kode).HasMaxLength(KategoriAduan.PanjangKode);
        e.Property(x => x.Nama).HasMaxLength(KategoriAduan.PanjangNama);
        e.Property(x => x.NomorDarurat).HasMaxLength(KategoriAduan.PanjangDarurat);
        e.Property(x => x.KataKunci).SebagaiJson();
        e.Property(x => x.Target).SebagaiJson();
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Dinas).WithMany().HasForeignKey(x => x.DinasId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Kode }).IsUnique();
    }
}

sealed class AduanConfig : IEntityTypeConfiguration<Aduan>
{
    public void Configure(EntityTypeBuilder<Aduan> e)
    {
        e.Property(x => x.Nomor).HasMaxLength(32);
        e.Property(x => x.KodeLacak).HasMaxLength(120);
        e.Property(x => x.Ringkasan).HasMaxLength(Aduan.PanjangRingkasan);
        e.Property(x => x.Rt).HasMaxLength(3);
        e.Property(x => x.Rw).HasMaxLength(3);
        e.Property(x => x.DialihkanKe).HasMaxLength(160);
        e.Property(x => x.NomorLapor).HasMaxLength(Aduan.PanjangLapor);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.IdentitasTertutup);
        e.Ignore(x => x.Utama);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Pelapor).WithMany().HasForeignKey(x => x.PelaporId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Kategori).WithMany().HasForeignKey(x => x.KategoriId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Petugas).WithMany().HasForeignKey(x => x.PetugasId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Induk).WithMany().HasForeignKey(x => x.IndukId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.AduanId);
        e.HasIndex(x => x.Nomor).IsUnique();
        e.HasIndex(x => x.PercakapanId);
        e.HasIndex(x => x.IndukId);
        e.HasIndex(x => new { x.UnitKerjaId, x.Status });
        e.HasIndex(x => new { x.KategoriId, x.Lintang });
        e.HasIndex(x => x.EskalasiPada);
        e.HasIndex(x => new { x.Status, x.KabarTerakhirPada });
        e.HasIndex(x => x.Tanggal);
        e.HasIndex(x => new { x.BerakhirPada, x.PetugasId });
        // The public list walks it by day and counts from it alone.
        e.HasIndex(x => new { x.Terbit, x.Tanggal, x.UnitKerjaId, x.KategoriId, x.Status, x.Rahasia, x.IndukId, x.HariSelesai });
        e.HasIndex(x => new { x.Terbit, x.UnitKerjaId, x.Tanggal });
    }
}

sealed class RiwayatAduanConfig : IEntityTypeConfiguration<RiwayatAduan>
{
    public void Configure(EntityTypeBuilder<RiwayatAduan> e) => RiwayatConfig.Isi(e);
}

sealed class BerkasAduanConfig : IEntityTypeConfiguration<BerkasAduan>
{
    public void Configure(EntityTypeBuilder<BerkasAduan> e)
    {
        e.Property(x => x.Nama).HasMaxLength(120);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.HasOne(x => x.Aduan).WithMany(x => x.Berkas).HasForeignKey(x => x.AduanId);
        e.HasOne(x => x.IsiLemari).WithMany().HasForeignKey(x => x.IsiLemariId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Lampiran).WithMany().HasForeignKey(x => x.LampiranId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Laporan).WithMany().HasForeignKey(x => x.LaporanId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class DisposisiConfig : IEntityTypeConfiguration<Disposisi>
{
    public void Configure(EntityTypeBuilder<Disposisi> e)
    {
        e.Property(x => x.Pengantar).HasMaxLength(Disposisi.PanjangPengantar);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Aktif);
        e.HasOne(x => x.Aduan).WithMany(x => x.Disposisi).HasForeignKey(x => x.AduanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Dinas).WithMany().HasForeignKey(x => x.DinasId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Laporan).WithOne().HasForeignKey(x => x.DisposisiId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.DinasId, x.Status });
    }
}

sealed class LaporanDisposisiConfig : IEntityTypeConfiguration<LaporanDisposisi>
{
    public void Configure(EntityTypeBuilder<LaporanDisposisi> e)
    {
        e.Property(x => x.Teks).HasMaxLength(LaporanDisposisi.PanjangTeks);
        e.Property(x => x.Oleh).HasMaxLength(120);
    }
}

sealed class PermintaanIdentitasConfig : IEntityTypeConfiguration<PermintaanIdentitas>
{
    public void Configure(EntityTypeBuilder<PermintaanIdentitas> e)
    {
        e.Property(x => x.Peminta).HasMaxLength(120);
        e.Property(x => x.Pemutus).HasMaxLength(120);
        e.Property(x => x.DariDinas).HasMaxLength(120);
        e.Property(x => x.Alasan).HasMaxLength(Riwayat.PanjangAlasan);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.Aduan).WithMany().HasForeignKey(x => x.AduanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Disposisi).WithMany().HasForeignKey(x => x.DisposisiId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.AduanId, x.Status });
    }
}

sealed class KabarEskalasiConfig : IEntityTypeConfiguration<KabarEskalasi>
{
    public void Configure(EntityTypeBuilder<KabarEskalasi> e)
    {
        e.HasOne(x => x.Petugas).WithMany().HasForeignKey(x => x.PetugasId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.PesanKeluar).WithMany().HasForeignKey(x => x.PesanKeluarId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.PetugasId, x.Tanggal }).IsUnique();
    }
}
