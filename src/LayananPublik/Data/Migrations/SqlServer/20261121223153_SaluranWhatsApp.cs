using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SaluranWhatsApp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PembaruanMasuk_Status_BerikutPada",
                table: "PembaruanMasuk");

            migrationBuilder.AlterColumn<string>(
                name: "Wamid",
                table: "StatusTertunda",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(255)",
                oldMaxLength: 255);

            migrationBuilder.AddColumn<string>(
                name: "Golongan",
                table: "StatusTertunda",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JenisTarif",
                table: "StatusTertunda",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BiayaPada",
                table: "PesanKeluar",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DititipkanPada",
                table: "PesanKeluar",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GolonganBiaya",
                table: "PesanKeluar",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JenisBiaya",
                table: "PesanKeluar",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Keperluan",
                table: "PesanKeluar",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "KuotaSampai",
                table: "PesanKeluar",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NomorKantorId",
                table: "PesanKeluar",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "TarifDari",
                table: "PesanKeluar",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Utama",
                table: "PesanKeluar",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "Wamid",
                table: "Pesan",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(255)",
                oldMaxLength: 255,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "MembalasWamid",
                table: "Pesan",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(255)",
                oldMaxLength: 255,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Kunci",
                table: "PembaruanMasuk",
                type: "nvarchar(450)",
                maxLength: 450,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(450)",
                oldMaxLength: 450);

            migrationBuilder.AlterColumn<string>(
                name: "Jalur",
                table: "PembaruanMasuk",
                type: "nvarchar(320)",
                maxLength: 320,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(320)",
                oldMaxLength: 320);

            migrationBuilder.AddColumn<int>(
                name: "AsliId",
                table: "Lampiran",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BatasPada",
                table: "Lampiran",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Dilepas",
                table: "Lampiran",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "NamaVirus",
                table: "Lampiran",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SariDinyatakan",
                table: "Lampiran",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BsuidDiragukan",
                table: "Kontak",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiragukanSejak",
                table: "Kontak",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TeleponDiragukan",
                table: "Kontak",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TolakPromosiSejak",
                table: "Kontak",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Nilai",
                table: "AliasKontak",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256);

            migrationBuilder.CreateTable(
                name: "HargaPesan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Golongan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Rupiah = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HargaPesan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JedaKirim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kunci = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NomorKantorId = table.Column<int>(type: "int", nullable: true),
                    Sebab = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Kalimat = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Kode = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Sejak = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BerakhirPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CobaPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CobaKe = table.Column<int>(type: "int", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JedaKirim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JedaKirim_NomorKantor_NomorKantorId",
                        column: x => x.NomorKantorId,
                        principalTable: "NomorKantor",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "KabarAkun",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Jenis = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Kalimat = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Penting = table.Column<bool>(type: "bit", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DilihatPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DilihatOleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KabarAkun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PenugasanTemplat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    WabaId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Keperluan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: false),
                    Bahasa = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenugasanTemplat", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Simpul",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Nama = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    SampaiPada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Simpul", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TemplatPesan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    WabaId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MetaId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: false),
                    Bahasa = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Golongan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Mutu = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Bernama = table.Column<bool>(type: "bit", nullable: false),
                    Komponen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    StatusPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StatusSejak = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MutuPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GolonganPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GolonganSejak = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GolonganSebelum = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    GolonganAkan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    DiselaraskanPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplatPesan", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PesanKeluar_BiayaPada_NomorKantorId_GolonganBiaya_JenisBiaya",
                table: "PesanKeluar",
                columns: new[] { "BiayaPada", "NomorKantorId", "GolonganBiaya", "JenisBiaya" });

            migrationBuilder.CreateIndex(
                name: "IX_PesanKeluar_PercakapanId_KuotaSampai",
                table: "PesanKeluar",
                columns: new[] { "PercakapanId", "KuotaSampai" });

            migrationBuilder.CreateIndex(
                name: "IX_PembaruanMasuk_Status_KirimanMasukId_Urutan",
                table: "PembaruanMasuk",
                columns: new[] { "Status", "KirimanMasukId", "Urutan" });

            migrationBuilder.CreateIndex(
                name: "IX_Lampiran_AsliId",
                table: "Lampiran",
                column: "AsliId");

            migrationBuilder.CreateIndex(
                name: "IX_HargaPesan_Golongan",
                table: "HargaPesan",
                column: "Golongan",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JedaKirim_Kunci",
                table: "JedaKirim",
                column: "Kunci",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JedaKirim_NomorKantorId",
                table: "JedaKirim",
                column: "NomorKantorId");

            migrationBuilder.CreateIndex(
                name: "IX_KabarAkun_DilihatPada_Id",
                table: "KabarAkun",
                columns: new[] { "DilihatPada", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PenugasanTemplat_WabaId_Keperluan",
                table: "PenugasanTemplat",
                columns: new[] { "WabaId", "Keperluan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Simpul_Nama",
                table: "Simpul",
                column: "Nama",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TemplatPesan_WabaId_MetaId",
                table: "TemplatPesan",
                columns: new[] { "WabaId", "MetaId" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Lampiran_IsiLemari_AsliId",
                table: "Lampiran",
                column: "AsliId",
                principalTable: "IsiLemari",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Lampiran_IsiLemari_AsliId",
                table: "Lampiran");

            migrationBuilder.DropTable(
                name: "HargaPesan");

            migrationBuilder.DropTable(
                name: "JedaKirim");

            migrationBuilder.DropTable(
                name: "KabarAkun");

            migrationBuilder.DropTable(
                name: "PenugasanTemplat");

            migrationBuilder.DropTable(
                name: "Simpul");

            migrationBuilder.DropTable(
                name: "TemplatPesan");

            migrationBuilder.DropIndex(
                name: "IX_PesanKeluar_BiayaPada_NomorKantorId_GolonganBiaya_JenisBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropIndex(
                name: "IX_PesanKeluar_PercakapanId_KuotaSampai",
                table: "PesanKeluar");

            migrationBuilder.DropIndex(
                name: "IX_PembaruanMasuk_Status_KirimanMasukId_Urutan",
                table: "PembaruanMasuk");

            migrationBuilder.DropIndex(
                name: "IX_Lampiran_AsliId",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "Golongan",
                table: "StatusTertunda");

            migrationBuilder.DropColumn(
                name: "JenisTarif",
                table: "StatusTertunda");

            migrationBuilder.DropColumn(
                name: "BiayaPada",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "DititipkanPada",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "GolonganBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "JenisBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "Keperluan",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "KuotaSampai",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "NomorKantorId",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "TarifDari",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "Utama",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "AsliId",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "BatasPada",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "Dilepas",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "NamaVirus",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "SariDinyatakan",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "BsuidDiragukan",
                table: "Kontak");

            migrationBuilder.DropColumn(
                name: "DiragukanSejak",
                table: "Kontak");

            migrationBuilder.DropColumn(
                name: "TeleponDiragukan",
                table: "Kontak");

            migrationBuilder.DropColumn(
                name: "TolakPromosiSejak",
                table: "Kontak");

            migrationBuilder.AlterColumn<string>(
                name: "Wamid",
                table: "StatusTertunda",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(255)",
                oldMaxLength: 255,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Wamid",
                table: "Pesan",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "MembalasWamid",
                table: "Pesan",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Kunci",
                table: "PembaruanMasuk",
                type: "nvarchar(450)",
                maxLength: 450,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(450)",
                oldMaxLength: 450,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Jalur",
                table: "PembaruanMasuk",
                type: "nvarchar(320)",
                maxLength: 320,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(320)",
                oldMaxLength: 320,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Nilai",
                table: "AliasKontak",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_PembaruanMasuk_Status_BerikutPada",
                table: "PembaruanMasuk",
                columns: new[] { "Status", "BerikutPada" });
        }
    }
}
